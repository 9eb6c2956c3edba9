import {
  type Finding,
  isoInstant,
  type RecordedTime,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import { CLAIM_COLUMNS, type Claim } from '../claim-rows.ts';
import { dateCell, momentCell, type SheetCell } from './sheet-cell.ts';

/** A column of a sheet and what it holds of one row's subject. */
export type SheetColumn<Subject> = readonly [name: string, cell: (subject: Subject) => SheetCell];

/** A part of a record, with what belongs to all of it. */
export interface Within<Part> {
  readonly record: TimeRecord;
  readonly part: Part;
  readonly nameOf: (id: UserId) => string;
}

/** The columns of the CSV that are dates here. */
const DATES: Readonly<Record<string, (claim: Claim) => SheetCell>> = {
  date_of_service: ({ record }) => dateCell(record.dateOfService),
  monitoring_started_local: ({ record }) => momentCell(record.startedAt, record.details.timeZone),
  monitoring_ended_local: ({ record }) => momentCell(record.endedAt, record.details.timeZone),
};

export const LINE_SHEET: readonly SheetColumn<Claim>[] = CLAIM_COLUMNS.map(([name, cell]) => [
  name,
  DATES[name] ?? cell,
]);

const COMMON: readonly SheetColumn<Within<unknown>>[] = [
  ['case', ({ record }) => record.caseId],
  ['record_version', ({ record }) => record.version],
  ['facility', ({ record }) => record.details.facility],
  ['date_of_service', ({ record }) => dateCell(record.dateOfService)],
  ['time_zone', ({ record }) => record.details.timeZone],
];

export const TIME_SHEET: readonly SheetColumn<Within<RecordedTime>>[] = [
  ...COMMON,
  ['event', ({ part }) => part.type],
  ['at_local', ({ part, record }) => momentCell(part.at, record.details.timeZone)],
  ['at_utc', ({ part }) => isoInstant(part.at)],
  ['logged_at_local', ({ part, record }) => momentCell(part.loggedAt, record.details.timeZone)],
  ['stored_at_local', ({ part, record }) => momentCell(part.recordedAt, record.details.timeZone)],
  ['error_ms', ({ part }) => part.atErrorMs],
  ['source', ({ part }) => part.source],
  ['logged_by', ({ part, nameOf }) => nameOf(part.actorId)],
  ['provider_id', ({ part }) => part.physicianId],
  ['location', ({ part }) => part.location],
  ['reason', ({ part }) => part.reason],
  ['by_hand_reason', ({ part }) => part.handReason],
  ['amended', ({ part }) => yesOrNo(part.amended)],
  ['withdrawn', ({ part }) => yesOrNo(part.withdrawn)],
];

export const FINDING_SHEET: readonly SheetColumn<Within<Finding>>[] = [
  ...COMMON,
  ['code', ({ part }) => part.code],
  ['severity', ({ part }) => part.severity],
  ['message', ({ part }) => part.message],
  ['seconds', ({ part }) => part.seconds],
  ['provider_id', ({ part }) => part.physicianId],
  ['other_cases', ({ part }) => part.with?.join('; ')],
  ['settled_by', ({ part, nameOf }) => part.settled && nameOf(part.settled.actorId)],
  ['settled_at_local', ({ part, record }) => momentCell(part.settled?.at, record.details.timeZone)],
  ['settled_reason', ({ part }) => part.settled?.reason],
];

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
