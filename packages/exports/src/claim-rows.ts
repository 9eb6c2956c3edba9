import {
  type ClaimLine,
  type Instant,
  isoInstant,
  localDateTime,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import { attestationsText } from './attestations-text.ts';
import { batchOf } from './batch-of.ts';
import type { Cell } from './csv/csv-text.ts';
import type { ExportContext } from './file-format.ts';
import { findingsText, settledText } from './findings-text.ts';
import { amendedTimes, lateTimes, timesByHand } from './how-logged.ts';
import type { CorrectedExport, OutgoingRecord } from './outgoing-record.ts';
import { timeMarks } from './time-marks.ts';

/** A record, and one of its claim lines if it has any. */
export interface Claim {
  readonly record: TimeRecord;
  readonly line: ClaimLine | undefined;
  readonly corrects: CorrectedExport | undefined;
  readonly batch: string;
  readonly nameOf: (id: UserId) => string;
}

export type Column = readonly [name: string, cell: (claim: Claim) => Cell | undefined];

const RECORD_COLUMNS: readonly Column[] = [
  ['case', ({ record }) => record.caseId],
  ['record_version', ({ record }) => record.version],
  ['facility', ({ record }) => record.details.facility],
  ['room', ({ record }) => record.details.room],
  ['date_of_service', ({ record }) => record.dateOfService],
  ['time_zone', ({ record }) => record.details.timeZone],
  ['primary_procedure', ({ record }) => record.details.primaryProcedure],
  ['payer_profile', ({ record }) => record.profile.id],
  ['payer_profile_version', ({ record }) => record.profile.version],
  ['monitoring_started_local', ({ record }) => local(record.startedAt, record)],
  ['monitoring_started_utc', ({ record }) => utc(record.startedAt)],
  ['monitoring_ended_local', ({ record }) => local(record.endedAt, record)],
  ['monitoring_ended_utc', ({ record }) => utc(record.endedAt)],
  ['monitored_seconds', ({ record }) => record.monitoredSeconds],
  ['billable_seconds', ({ record }) => record.billableSeconds],
];

const LINE_COLUMNS: readonly Column[] = [
  ['provider_id', ({ line }) => line?.physicianId],
  ['provider_name', ({ line, nameOf }) => line && nameOf(line.physicianId)],
  ['attended_seconds', (claim) => physician(claim)?.attendedSeconds],
  ['peak_concurrency', (claim) => physician(claim)?.peakConcurrency],
  ['seconds_over_limit', (claim) => physician(claim)?.secondsOverLimit],
  ['code', ({ line }) => line?.code],
  ['units', ({ line }) => line?.units],
  ['line_seconds', ({ line }) => line?.seconds],
];

const REMARK_COLUMNS: readonly Column[] = [
  ['findings', ({ record }) => findingsText(record.findings)],
  ['settled_findings', ({ record, nameOf }) => settledText(record, nameOf)],
  ['time_marks', ({ record }) => timeMarks(record.times)],
  ['late_times', ({ record }) => lateTimes(record)],
  ['times_by_hand', ({ record, nameOf }) => timesByHand(record, nameOf)],
  ['amended_times', ({ record, nameOf }) => amendedTimes(record, nameOf)],
  ['attestations', ({ record, nameOf }) => attestationsText(record, nameOf)],
];

const BATCH_COLUMNS: readonly Column[] = [
  ['batch', ({ batch }) => batch],
  ['corrects_version', ({ corrects }) => corrects?.record.version],
  ['corrects_batch', ({ corrects }) => corrects?.batch],
];

export const CLAIM_COLUMNS: readonly Column[] = [
  ...RECORD_COLUMNS,
  ...LINE_COLUMNS,
  ...REMARK_COLUMNS,
  ...BATCH_COLUMNS,
];

export const CLAIM_COLUMN_NAMES: readonly string[] = CLAIM_COLUMNS.map(([name]) => name);

/** One for each claim line; a record without lines has one, in which the columns of a line are empty. */
export function claimsOf(outgoing: OutgoingRecord, context: ExportContext): readonly Claim[] {
  const { record, corrects } = outgoing;
  const { nameOf } = context;
  const batch = batchOf(outgoing, context) ?? '';
  const lines: readonly (ClaimLine | undefined)[] = record.lines.length === 0 ? [undefined] : record.lines;
  return lines.map((line) => ({ record, line, corrects, batch, nameOf }));
}

/** The cells of each claim, in the order of the columns. */
export const claimRows = (outgoing: OutgoingRecord, context: ExportContext): Cell[][] =>
  claimsOf(outgoing, context).map((claim) => CLAIM_COLUMNS.map(([, cell]) => cell(claim) ?? ''));

const physician = ({ record, line }: Claim) =>
  record.physicians.find((time) => time.physicianId === line?.physicianId);

const local = (at: Instant | undefined, { details }: TimeRecord): string | undefined =>
  at === undefined ? undefined : localDateTime(at, details.timeZone);

const utc = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : isoInstant(at));
