import {
  type CaseDetails,
  type CaseId,
  caseId,
  type FacilityId,
  type Instant,
  localDate,
  type Modality,
} from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

/** What the person in the OR says of a case that nobody planned. */
export interface UnplannedCase {
  readonly facility: FacilityId | undefined;
  readonly room: string | undefined;
  readonly modalities: readonly Modality[];
  readonly procedure: string;
  readonly patientLabel: string;
  readonly payerProfile: string;
}

export type UnplannedDetails =
  | { readonly ok: true; readonly details: CaseDetails }
  | { readonly ok: false; readonly missing: string };

/** The profile of a payer that nobody has named yet (BILLING-RULES.md section 2). */
export const DEFAULT_PROFILE = 'cpt';

/** The details of an unplanned case, planned for `now`; else what must be said first. */
export function unplannedDetails(
  said: UnplannedCase,
  { facilities }: Directory,
  now: Instant,
): UnplannedDetails {
  const facility = facilities.find(({ id }) => id === said.facility);
  if (facility === undefined) return { ok: false, missing: t`Choose the facility first.` };
  if (said.room === undefined || !facility.rooms.includes(said.room)) {
    return { ok: false, missing: t`Choose the OR first.` };
  }
  if (said.modalities.length === 0) return { ok: false, missing: t`Choose what is monitored first.` };
  const procedure = said.procedure.trim();
  const patientLabel = said.patientLabel.trim();
  return {
    ok: true,
    details: {
      facility: facility.id,
      room: said.room,
      timeZone: facility.timeZone,
      payerProfile: said.payerProfile,
      modalities: said.modalities,
      scheduledStart: now,
      ...(procedure === '' ? {} : { procedure }),
      ...(patientLabel === '' ? {} : { patientLabel }),
    },
  };
}

/** `C-261103-3AFA34`: the date at the facility and the start of a UUID. Should two ever agree, the second is refused. */
export function unplannedCaseId({ timeZone }: CaseDetails, now: Instant, uuid: string): CaseId {
  const date = localDate(now, timeZone).replaceAll('-', '').slice(2);
  return caseId(`C-${date}-${uuid.slice(0, 6).toUpperCase()}`);
}
