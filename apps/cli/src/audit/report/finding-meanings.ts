import type { FindingCode } from '@ionm-clock/domain';

/** What each finding means, for somebody who has not read the rules (BILLING-RULES.md section 4). */
export const FINDING_MEANINGS: Readonly<Record<FindingCode, string>> = {
  'not-started': 'No start of monitoring is recorded, so nothing can be billed.',
  'not-ended': 'No end of monitoring is recorded, so nothing can be billed.',
  'no-physician': 'Monitored time that no reading physician attended; it cannot be billed.',
  'over-limit': 'A physician read more cases at once than the payer allows.',
  'two-codes': 'Time for two codes on one case, of which the payer takes one.',
  'physician-is-surgeon': 'The reading physician is the surgeon or anesthesiologist of the case.',
  'two-rooms': 'Somebody was in two operating rooms at once.',
  'profile-not-valid': 'No version of the payer’s rules holds for the date of service.',
  'no-technologist': 'Monitored time without a technologist in the room.',
  'entered-by-hand': 'Times that were typed, not logged as they happened.',
  late: 'Times that reached the log later than they happened.',
  amended: 'Times that were corrected afterwards.',
  rounded: 'Start and stop are both on a whole 5 minutes and neither was logged as it happened.',
  'units-over-maximum': 'More units on a line than the payer takes for a day.',
  'no-order': 'The record does not say who ordered the monitoring.',
  'no-indication': 'The record does not say why monitoring was needed.',
  'no-procedure': 'The record does not name the surgery that the monitoring is added on to.',
  'no-modality': 'The record does not say what was monitored.',
  'no-baseline': 'A monitored modality has no baseline.',
  'no-report-to-surgeon': 'A signal change without a report to the surgeon.',
  'not-attested': 'Nobody has attested the record.',
  interrupted: 'Monitoring was interrupted; that time is not billed.',
  'below-threshold': 'Attended time too short for a unit.',
  'units-capped': 'Units not billed because the physician’s day has no more time than its other units claim.',
};
