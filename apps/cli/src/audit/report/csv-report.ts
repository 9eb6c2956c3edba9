import {
  type RoundingTest,
  roundingInWords,
  roundingOfPhysicians,
  roundingOfTimes,
} from '@ionm-clock/domain';
import { BYTE_ORDER_MARK, type Cell, csvText } from '@ionm-clock/exports';
import type { Audit } from './audit.ts';
import type { FindingRow, StretchRow } from './report-rows.ts';
import { SECTIONS } from './sections.ts';

const COLUMNS = [
  'kind',
  'section',
  'date_of_service',
  'physician',
  'technologist',
  'case',
  'facility',
  'payer_profile',
  'code',
  'severity',
  'from',
  'to',
  'time_zone',
  'level',
  'limit',
  'seconds',
  'with',
  'times',
  'grid_minutes',
  'on_grid',
  'share',
  'expected_share',
  'z',
  'p',
  'p_corrected',
  'verdict',
  'message',
] as const;

type Row = { readonly [Name in (typeof COLUMNS)[number]]?: Cell | undefined };

/** Rows that are turned into text at once: many, so that it is fast, and few enough to be held. */
const BATCH = 1_000;

/** The whole report as one table (RFC 4180): findings, stretches over the limit, tests of rounding. */
export function* csvReport(audit: Audit): Generator<string> {
  yield BYTE_ORDER_MARK + csvText([COLUMNS]);
  let batch: Cell[][] = [];
  for (const row of rowsOf(audit)) {
    batch.push(COLUMNS.map((name) => row[name] ?? ''));
    if (batch.length < BATCH) continue;
    yield csvText(batch);
    batch = [];
  }
  if (batch.length > 0) yield csvText(batch);
}

function* rowsOf(audit: Audit): Generator<Row> {
  for (const section of SECTIONS)
    for (const row of audit.rows.findings(section)) yield findingCells(section, row);
  for (const stretch of audit.rows.stretches()) yield stretchCells(stretch);
  for (const { kind, tests } of roundingOfTimes(audit.tally.rounding)) {
    for (const test of tests)
      yield { ...roundingCells(test, `${kind} times`), section: `rounding of ${kind} times` };
  }
  for (const { physicianId, tests } of roundingOfPhysicians(audit.tally.rounding)) {
    for (const test of tests) {
      const cells = roundingCells(test, 'start and stop times');
      yield { ...cells, section: 'rounding by physician', physician: physicianId };
    }
  }
}

const LIST = '; ';

const findingCells = (section: string, row: FindingRow): Row => ({
  kind: 'finding',
  section,
  date_of_service: row.dateOfService ?? undefined,
  physician: row.physicianIds.join(LIST),
  technologist: row.technologistId,
  case: row.caseId,
  facility: row.facility,
  payer_profile: row.payer,
  code: row.code,
  severity: row.severity,
  from: row.from ?? undefined,
  to: row.to ?? undefined,
  time_zone: row.timeZone,
  seconds: row.seconds,
  with: row.with?.join(LIST),
  message: row.message,
});

const stretchCells = (row: StretchRow): Row => ({
  kind: 'stretch-over-limit',
  section: 'over-limit',
  date_of_service: row.from.slice(0, 10),
  physician: row.physicianId,
  from: row.from,
  to: row.to,
  time_zone: row.timeZone,
  level: row.level,
  limit: row.limit,
  seconds: row.seconds,
  with: row.caseIds.join(LIST),
});

const roundingCells = (test: RoundingTest, what: string): Row => ({
  kind: 'rounding',
  times: test.times,
  grid_minutes: test.gridMinutes,
  on_grid: test.onGrid,
  share: test.share,
  expected_share: test.expectedShare,
  z: test.z,
  p: test.p,
  p_corrected: test.correctedP,
  verdict: test.verdict,
  message: roundingInWords(test, what),
});
