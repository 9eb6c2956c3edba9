import {
  type Instant,
  isoInstant,
  localDateTime,
  type ReportName,
  type Reports,
  type RoundingReport,
  type RoundingTest,
  type UserId,
  wholeSeconds,
} from '@ionm-clock/domain';
import type { Cell } from '@ionm-clock/exports';

type NameOf = (id: UserId) => string;
type Column<Row> = readonly [name: string, cell: (row: Row, nameOf: NameOf) => Cell | undefined];
type RowOf<Name extends ReportName> = Reports[Name] extends { readonly list: readonly (infer Row)[] }
  ? Row
  : never;

const UNITS: readonly Column<RowOf<'units'>>[] = [
  ['period', ({ period }) => period],
  ['facility', ({ facility }) => facility],
  ['physician_id', ({ physicianId }) => physicianId],
  ['physician_name', ({ physicianId }, nameOf) => nameOf(physicianId)],
  ['code', ({ code }) => code],
  ['lines', ({ lines }) => lines],
  ['units', ({ units }) => units],
  ['seconds', ({ seconds }) => seconds],
];

const OVER_LIMIT: readonly Column<RowOf<'over-limit'>>[] = [
  ['date', ({ date }) => date],
  ['facility', ({ facility }) => facility],
  ['physician_id', ({ physicianId }) => physicianId],
  ['physician_name', ({ physicianId }, nameOf) => nameOf(physicianId)],
  ['from_local', ({ start, timeZone }) => localDateTime(start, timeZone)],
  ['to_local', ({ end, timeZone }) => localDateTime(end, timeZone)],
  ['from_utc', ({ start }) => isoInstant(start)],
  ['to_utc', ({ end }) => isoInstant(end)],
  ['seconds', ({ start, end }) => wholeSeconds(end - start)],
  ['level', ({ level }) => level],
  ['limit', ({ limit }) => limit],
  ['cases', ({ caseIds }) => caseIds.join('; ')],
  [
    'reasons',
    ({ reasons, timeZone }, nameOf) =>
      reasons
        .map(({ actorId, at, text }) => `${nameOf(actorId)} at ${localDateTime(at, timeZone)}: “${text}”`)
        .join('; '),
  ],
];

const TIMES: readonly Column<RowOf<'times'>>[] = [
  ['date_of_service', ({ dateOfService }) => dateOfService],
  ['case', ({ caseId }) => caseId],
  ['facility', ({ facility }) => facility],
  ['how', ({ mark }) => mark],
  ['time_of', ({ type }) => type],
  ['time_local', ({ at, timeZone }) => localDateTime(at, timeZone)],
  ['time_utc', ({ at }) => isoInstant(at)],
  ['corrected_to_local', ({ to, timeZone }) => to && localDateTime(to, timeZone)],
  ['corrected_to_utc', ({ to }) => utc(to)],
  ['withdrawn', ({ mark, to }) => (mark === 'amended' && to === undefined ? 'yes' : '')],
  ['delay_seconds', ({ delaySeconds }) => delaySeconds],
  ['person_id', ({ userId }) => userId],
  ['person_name', ({ userId }, nameOf) => nameOf(userId)],
  ['reason', ({ reason }) => reason],
];

const MISSING: readonly Column<RowOf<'missing'>>[] = [
  ['date_of_service', ({ dateOfService }) => dateOfService],
  ['case', ({ caseId }) => caseId],
  ['facility', ({ facility }) => facility],
  ['status', ({ status }) => status],
  ['finding', ({ code }) => code],
  ['severity', ({ severity }) => severity],
  ['physicians', ({ physicianIds }, nameOf) => physicianIds.map(nameOf).join('; ')],
  ['message', ({ message }) => message],
];

const FINALIZATION: readonly Column<RowOf<'finalization'>>[] = [
  ['date_of_service', ({ dateOfService }) => dateOfService],
  ['case', ({ caseId }) => caseId],
  ['facility', ({ facility }) => facility],
  ['status', ({ status }) => status],
  ['monitoring_ended_local', ({ endedAt, timeZone }) => localDateTime(endedAt, timeZone)],
  ['monitoring_ended_utc', ({ endedAt }) => isoInstant(endedAt)],
  ['finalized_utc', ({ finalizedAt }) => utc(finalizedAt)],
  ['seconds', ({ seconds }) => seconds],
];

interface RoundingRow {
  readonly of: string;
  readonly physicianId?: UserId;
  readonly test: RoundingTest;
}

const ROUNDING: readonly Column<RoundingRow>[] = [
  ['times', ({ of }) => of],
  ['physician_id', ({ physicianId }) => physicianId],
  ['physician_name', ({ physicianId }, nameOf) => physicianId && nameOf(physicianId)],
  ['grid_minutes', ({ test }) => test.gridMinutes],
  ['on_whole_minute', ({ test }) => test.times],
  ['on_grid', ({ test }) => test.onGrid],
  ['share', ({ test }) => test.share],
  ['expected_share', ({ test }) => test.expectedShare],
  ['z', ({ test }) => test.z],
  ['p', ({ test }) => test.p],
  ['corrected_p', ({ test }) => test.correctedP],
  ['verdict', ({ test }) => test.verdict],
];

const roundingRows = ({ kinds, physicians }: RoundingReport): readonly RoundingRow[] => [
  ...kinds.flatMap(({ kind, tests }) => tests.map((test) => ({ of: kind, test }))),
  ...physicians.flatMap(({ physicianId, tests }) =>
    tests.map((test) => ({ of: 'start and stop', physicianId, test })),
  ),
];

/** The cells of a report, line by line, the names of the columns first. */
type Cells = Generator<readonly Cell[]>;

/** What each report has in its file: all of its list, also what the page leaves out. */
export const REPORT_CELLS: {
  readonly [Name in ReportName]: (report: Reports[Name], nameOf: NameOf) => Cells;
} = {
  units: ({ list }, nameOf) => cells(UNITS, list, nameOf),
  'over-limit': ({ list }, nameOf) => cells(OVER_LIMIT, list, nameOf),
  times: ({ list }, nameOf) => cells(TIMES, list, nameOf),
  missing: ({ list }, nameOf) => cells(MISSING, list, nameOf),
  finalization: ({ list }, nameOf) => cells(FINALIZATION, list, nameOf),
  rounding: (report, nameOf) => cells(ROUNDING, roundingRows(report), nameOf),
};

function* cells<Row>(columns: readonly Column<Row>[], rows: readonly Row[], nameOf: NameOf): Cells {
  yield columns.map(([name]) => name);
  for (const row of rows) yield columns.map(([, cell]) => cell(row, nameOf) ?? '');
}

const utc = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : isoInstant(at));
