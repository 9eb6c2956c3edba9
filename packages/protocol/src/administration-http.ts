import type {
  AccessPolicy,
  Facility,
  Instant,
  LegalHold,
  OrganisationCommand,
  PastRetention,
  Person,
  SharedDevice,
} from '@ionm-clock/domain';
import { z } from 'zod';
import type { EmergencyAccess } from './emergency-access.ts';
import type { FieldProblem } from './http.ts';
import { organisationCommandSchema } from './organisation-schemas.ts';
import { commandIdSchema, facilityIdSchema, userIdSchema } from './schemas.ts';
import type { ListedSession } from './sign-in-http.ts';

/** GET /api/administration: the organisation as this administrator or auditor may see it. */
export interface Administration {
  readonly facilities: readonly Facility[];
  readonly people: readonly AdministeredPerson[];
  readonly devices: readonly SharedDevice[];
  readonly policy: AccessPolicy;
  /** Of the people above; not only those that are connected. */
  readonly sessions: readonly ListedSession[];
  readonly emergencies: readonly EmergencyAccess[];
  /** How many cases that the viewer may see are older than the policy asks to keep, by what becomes of them. */
  readonly pastRetention: Readonly<Record<PastRetention, number>>;
  /** Those that keep anything that the viewer may see, also those that were lifted; the latest first. */
  readonly holds: readonly LegalHold[];
}
export interface AdministeredPerson {
  readonly person: Person;
  /** Absent in demo mode. */
  readonly account?: {
    readonly hasPassword: boolean;
    readonly hasCode: boolean;
    readonly hasPin: boolean;
    readonly lockedUntil?: Instant;
  };
}

/** POST /api/administration/emergency-access/end: before its time. */
export const endEmergencyAccessSchema = z.object({ userId: userIdSchema, facility: facilityIdSchema });

/** POST /api/administration/commands → OrganisationAnswer; the same `commandId` again gets the first answer. */
export const organisationRequestSchema = z.object({
  commandId: commandIdSchema,
  command: organisationCommandSchema,
});
export interface OrganisationRequest {
  readonly commandId: string;
  readonly command: OrganisationCommand;
}

/** POST /api/administration/invitations: lets somebody set a password, once, until then. Also mends a forgotten one. */
export const invitationSchema = z.object({ userId: userIdSchema });
export interface Invitation {
  /** To be handed over by the administrator: it is shown once, and kept nowhere as it is. */
  readonly code: string;
  readonly until: Instant;
}
/** POST /api/invitations/accept: with the code one sets a password, and is signed in. → PasswordAnswer */
export const acceptInvitationSchema = z.object({
  signInName: z.string().min(1).max(200),
  code: z.string().max(100),
  password: z.string().min(1).max(1_000),
});

/**
 * POST /api/administration/credentials/remove: a lost phone, a forgotten PIN, an account at the identity provider that was made anew; or
 * unlocks.
 */
export const removeCredentialSchema = z.object({
  userId: userIdSchema,
  credential: z.enum(['code', 'pin', 'password', 'single-sign-on', 'lock']),
});

/** POST /api/administration/sessions/end: one, or all of a person. */
export const endOthersSessionsSchema = z.object({
  userId: userIdSchema,
  sessionId: z.string().max(100).optional(),
});

/** POST /api/administration/devices/enrolment-code {deviceId}: typed in at the tablet, once, until then. → Invitation */
export const enrolmentCodeSchema = z.object({ deviceId: z.string().max(64) });
/** POST /api/devices/enrol, at the tablet. → AccountChoices */
export const enrolSchema = z.object({ code: z.string().max(100) });

/**
 * POST /api/administration/imports/people, POST /api/administration/imports/schedule: the text of a CSV file. With `apply` false it
 * only says what would come of it.
 */
export const csvImportSchema = z.object({
  commandId: commandIdSchema,
  text: z.string().max(400_000),
  apply: z.boolean(),
});
export interface CsvImportAnswer {
  /** One for each row that is right, in words. Nothing is imported while there is a problem. */
  readonly rows: readonly string[];
  /** `path`: such as `row 7, role`. */
  readonly problems: readonly FieldProblem[];
  readonly applied: boolean;
}
