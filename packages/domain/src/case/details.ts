import type { FacilityId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';

/** What is monitored, in the field's own abbreviations; an organisation may use others than these. */
export type Modality = string;
/** The modalities that are offered for a case, in the order in which they are shown. */
export const MODALITIES: readonly Modality[] = [
  'SSEP',
  'TcMEP',
  'EMG',
  'BAEP',
  'VEP',
  'EEG',
  'D-wave',
  'TOF',
];

/** Where a reading physician is: in the OR itself, elsewhere in the facility, or away from it. */
export type Location = 'in-room' | 'in-facility' | 'remote';
/** Every location, the nearest to the patient first. */
export const LOCATIONS: readonly Location[] = ['in-room', 'in-facility', 'remote'];

/** What is known of a case before and beside the monitoring. Absent means not entered. */
export interface CaseDetails {
  readonly facility: FacilityId;
  readonly room: string;
  /** IANA name; the date of service and every local time on screen and in exports are in it. */
  readonly timeZone: string;
  /** Id of a payer profile (BILLING-RULES.md section 2). */
  readonly payerProfile: string;
  readonly modalities: readonly Modality[];
  /** CPT code of the surgery that the monitoring is added on to. */
  readonly primaryProcedure?: string;
  readonly procedure?: string;
  readonly indication?: string;
  /** A short label that people in the OR recognize, such as the last digits of the record number. */
  readonly patientLabel?: string;
  readonly surgeonId?: UserId;
  readonly anesthesiologistId?: UserId;
  readonly orderedBy?: UserId;
  readonly scheduledStart?: Instant;
  readonly scheduledEnd?: Instant;
}
