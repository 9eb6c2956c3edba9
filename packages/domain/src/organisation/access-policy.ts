import type { Role } from '../people/role.ts';

/** How long a sign-in lasts, and how long records are kept. */
export interface AccessPolicy {
  /** After so many minutes without a touch somebody of the role is signed out. A running clock runs on. */
  readonly idleMinutes: Readonly<Record<Exclude<Role, 'system'>, number>>;
  /** After so many hours everyone signs in again, however busy they were. */
  readonly longestSessionHours: number;
  /** How long emergency access lasts. */
  readonly emergencyHours: number;
  /** For how many years from the date of service the organisation keeps records, at least. Nothing is disposed of by itself. */
  readonly retentionYears: number;
}

/** Until the organisation says otherwise. Ten years: what Medicare may ask back under the False Claims Act (31 USC 3731(b)). */
export const DEFAULT_ACCESS_POLICY: AccessPolicy = {
  idleMinutes: { technologist: 15, physician: 15, biller: 15, auditor: 15, administrator: 15 },
  longestSessionHours: 14,
  emergencyHours: 4,
  retentionYears: 10,
};
