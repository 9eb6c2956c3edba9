import { type CaseEvent, type Finding, referenceTo, type TimeRecord, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { findingsText } from './findings-text.ts';
import { parseCsv } from './testing/parse-csv.ts';
import { caseOf, ended, joined, moment, recordsOf, started } from './testing/recorded-case.ts';
import { recordsToCsv } from './testing/written.ts';

const RAN: readonly CaseEvent[] = [
  joined('dr-a', 'in-room', moment('2026-11-03T13:50:00Z')),
  started(moment('2026-11-03T14:03:12Z')),
  ended(moment('2026-11-03T16:11:11Z')),
];
const BILLER = { userId: userId('biller-1'), role: 'biller' } as const;

function recordOf(...events: readonly CaseEvent[]): TimeRecord {
  const [record] = recordsOf(caseOf('C-100', [...RAN, ...events]));
  if (record === undefined) throw new Error('a case in, no record out');
  return record;
}

function findingIn({ findings }: TimeRecord, code: Finding['code']): Finding {
  const found = findings.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no finding ${code}`);
  return found;
}

const settled = (finding: Finding): CaseEvent => ({
  ...moment('2026-11-03T17:00:00Z'),
  actor: BILLER,
  type: 'finding.settled',
  payload: { finding: referenceTo(finding), reason: 'Documented in the chart' },
});

const inFile = async (record: TimeRecord, column = 'findings'): Promise<string | undefined> => {
  const [header = [], row = []] = parseCsv((await recordsToCsv([record], (id) => id)).slice(1));
  return row[header.indexOf(column)];
};

const noOrder = findingIn(recordOf(), 'no-order');

it('a finding that a biller settled is in the file, and says so; the others stay as they are', async () => {
  const record = recordOf(settled(noOrder));
  expect(await inFile(record)).toBe(
    'no-order (warning, settled); no-indication (warning); no-baseline (warning)',
  );
  expect(await inFile(record, 'settled_findings')).toBe(
    'no-order: settled by biller-1 at 2026-11-03T11:00:00.000-06:00: “Documented in the chart”',
  );
  expect(record.lines).toEqual(recordOf().lines);
});

it('one that was opened again goes out as open', async () => {
  const settlement = settled(noOrder);
  const reopened: CaseEvent = {
    ...moment('2026-11-03T17:05:00Z'),
    actor: BILLER,
    type: 'finding.reopened',
    payload: { settlementId: settlement.id },
  };
  expect(await inFile(recordOf(settlement, reopened))).toBe(await inFile(recordOf()));
});

it('a settlement of a finding that is gone says nothing', async () => {
  const ordered: CaseEvent = {
    ...moment('2026-11-03T17:05:00Z'),
    actor: BILLER,
    type: 'case.detailsChanged',
    payload: { orderedBy: userId('dr-surgeon') },
  };
  expect(await inFile(recordOf(settled(noOrder), ordered))).toBe(
    'no-indication (warning); no-baseline (warning)',
  );
});

it('one code, settled for one physician and open for another, is there as both', () => {
  const one = findingIn(recordOf(settled(noOrder)), 'no-order');
  expect(findingsText([one, noOrder, noOrder])).toBe('no-order (warning, settled); no-order (warning)');
});
