export * from './access/access-event.ts';
export * from './access/emergency.ts';
export * from './audit/case-reach.ts';
export * from './audit/rounding.ts';
export * from './audit/rounding-of-cases.ts';
export * from './audit/rounding-tally.ts';
export * from './audit/rounding-words.ts';
export * from './billing/attention-at.ts';
export * from './billing/explanation.ts';
export * from './billing/left-out-words.ts';
export * from './billing/payer-profile.ts';
export * from './billing/profile-book.ts';
export * from './billing/shipped-profiles.ts';
export * from './billing/units.ts';
export * from './case/amendment.ts';
export * from './case/attendance.ts';
export * from './case/attestation.ts';
export * from './case/baseline-template.ts';
export * from './case/case-event.ts';
export * from './case/case-state.ts';
export * from './case/clock.ts';
export * from './case/code-choice.ts';
export * from './case/commands.ts';
export * from './case/date-of-service.ts';
export * from './case/decide.ts';
export { CONFIRM_STOP_WITHIN_MS, STOP_TAKEN_BACK, TAKE_BACK_MS, takeBackUntil } from './case/decide-clock.ts';
export type { DecisionContext } from './case/decision-context.ts';
export * from './case/details.ts';
export * from './case/documentation.ts';
export * from './case/events.ts';
export * from './case/evolve.ts';
export { recordStateOf } from './case/evolve-record.ts';
export * from './case/hand-over-offer.ts';
export { type Interruption, interruptionsOf, unexplainedInterruptions } from './case/interruptions.ts';
export * from './case/location-words.ts';
export * from './case/open-changes.ts';
export * from './case/reader-request.ts';
export * from './case/refusal.ts';
export * from './case/review.ts';
export { unseenBy } from './case/seen-entries.ts';
export * from './case/signal-change.ts';
export * from './case/source.ts';
export { inOrder, latestInstant, type TimedEntry } from './case/timed-entry.ts';
export * from './claims/billing-setup.ts';
export * from './claims/destination.ts';
export * from './claims/export-format.ts';
export * from './claims/ledger.ts';
export * from './claims/ledger-history.ts';
export * from './claims/npi.ts';
export { billingSetupProblems, destinationOf, destinationsOf } from './claims/wrong-in-billing-setup.ts';
export { type AttendedSpan, attendedSpans } from './concurrency/attended-time.ts';
export * from './concurrency/concurrency-by-physician.ts';
export { expectedTime } from './concurrency/expected-time.ts';
export * from './concurrency/load-forecast.ts';
export * from './concurrency/physician-load.ts';
export * from './findings/finding.ts';
export * from './findings/mendable-findings.ts';
export * from './findings/missing-parts.ts';
export * from './findings/record-checklist.ts';
export { unsettled } from './findings/settled-findings.ts';
export * from './ids.ts';
export * from './notices/notice.ts';
export * from './notices/notices-of.ts';
export * from './notices/standing-notices.ts';
export * from './notices/unread-since.ts';
export * from './organisation/access-policy.ts';
export * from './organisation/administered.ts';
export * from './organisation/decide-organisation.ts';
export * from './organisation/disposed-case.ts';
export * from './organisation/evolve-organisation.ts';
export * from './organisation/last-administrator.ts';
export * from './organisation/legal-hold.ts';
export * from './organisation/name-key.ts';
export * from './organisation/organisation-commands.ts';
export * from './organisation/organisation-events.ts';
export * from './organisation/organisation-state.ts';
export * from './organisation/people-problems.ts';
export * from './organisation/person.ts';
export { type PastRetention, pastRetention } from './organisation/retention.ts';
export * from './organisation/retention-facts.ts';
export * from './organisation/scope.ts';
export * from './people/may.ts';
export * from './people/role.ts';
export * from './record/attendance-words.ts';
export type { CasesIn } from './record/cases-at-hand.ts';
export * from './record/clock-words.ts';
export * from './record/compute-records.ts';
export * from './record/exports-of.ts';
export * from './record/finalization-of.ts';
export type { ProfilePreview, RecordChange, RecordOutcome } from './record/preview-tally.ts';
export * from './record/profile-preview.ts';
export * from './record/record-differences.ts';
export * from './record/record-formats.ts';
export * from './record/record-time-text.ts';
export { type RecordedCase, type RecordsOfDate, recordsByDate } from './record/records-by-date.ts';
export { type ProfileOf, recordsWithin } from './record/records-within.ts';
export { datesOf } from './record/span-of-date.ts';
export { meets, timeOf } from './record/time-of.ts';
export * from './record/time-record.ts';
export * from './record/worklist-state.ts';
export * from './reports/concurrency-day.ts';
export type {
  FinalizationBucket,
  FinalizationReport,
  FinalizationRow,
} from './reports/finalization-report.ts';
export type {
  LoggedTimesReport,
  MarkedTime,
  TimeMark,
  TimesOfPerson,
} from './reports/logged-times-report.ts';
export type {
  LackingRecord,
  MissingPartsReport,
  MissingPartTotal,
} from './reports/missing-parts-report.ts';
export type {
  ExplainedStretch,
  OtherCases,
  OverLimitReport,
  PhysicianOverLimit,
} from './reports/over-limit-report.ts';
export * from './reports/over-limit-stretches.ts';
export * from './reports/period.ts';
export * from './reports/report-case.ts';
export * from './reports/report-filter.ts';
export * from './reports/reports.ts';
export type {
  MinuteOfHour,
  RoundingOfKind,
  RoundingOfReader,
  RoundingReport,
} from './reports/rounding-report.ts';
export {
  UNIT_DIMENSIONS,
  type UnitDimension,
  type UnitsGroup,
  type UnitsReport,
  type UnitsRow,
  unitsBy,
} from './reports/units-report.ts';
export * from './time/duration-text.ts';
export * from './time/error-bound-text.ts';
export * from './time/facility-time.ts';
export * from './time/instant.ts';
export * from './time/local-instant.ts';
export * from './time/span.ts';
export * from './time/tap-instant.ts';
export * from './time/unambiguous-time.ts';
export * from './time/zone-offset.ts';
