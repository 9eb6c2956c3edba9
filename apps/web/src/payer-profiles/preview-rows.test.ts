import { caseId, type RecordChange, seconds, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { previewRows } from './preview-rows.ts';

const OKAFOR = userId('dr-okafor');
const line = (code: string, units: number) => ({ physicianId: OKAFOR, code, units, seconds: seconds(6_432) });
const change = (before: RecordChange['before'], after: RecordChange['after']): RecordChange => ({
  caseId: caseId('C-1'),
  dateOfService: '2026-11-03',
  finalized: false,
  before,
  after,
});
const rowOf = (one: RecordChange) =>
  previewRows({ changes: [one] }, (id) => (id === OKAFOR ? 'dr Okafor' : id))[0];

it('tells the lines before and after with who read and for how long', () => {
  const row = rowOf(
    change({ lines: [line('95941', 2)], findings: [] }, { lines: [line('95941', 7)], findings: [] }),
  );
  expect(row).toMatchObject({
    caseId: 'C-1',
    dateOfService: '2026-11-03',
    linesChange: true,
    before: [{ units: '95941 × 2', detail: 'dr Okafor, 1 h 47 min 12 s' }],
    after: [{ units: '95941 × 7', detail: 'dr Okafor, 1 h 47 min 12 s' }],
    newFindings: [],
    goneFindings: [],
  });
});

it('tells which findings are new and which are gone; one that only changes its severity is both', () => {
  const lines = [line('95941', 2)];
  const below = { code: 'below-threshold', severity: 'note', seconds: seconds(65) } as const;
  const row = rowOf(
    change(
      { lines, findings: [below, { code: 'no-order', severity: 'warning' }] },
      { lines, findings: [{ code: 'no-order', severity: 'error' }] },
    ),
  );
  expect(row).toMatchObject({
    linesChange: false,
    newFindings: [{ severity: 'error', words: 'no order' }],
    goneFindings: [
      { severity: 'note', words: 'below threshold, 1 min 5 s' },
      { severity: 'warning', words: 'no order' },
    ],
  });
});

it('counts a finding that stands there more than once', () => {
  const late = { code: 'late', severity: 'warning' } as const;
  const row = rowOf(change({ lines: [], findings: [late] }, { lines: [], findings: [late, late, late] }));
  expect(row?.newFindings).toEqual([{ severity: 'warning', words: 'late × 2' }]);
});
