import { expect, test } from 'vitest';
import { finding, findingCounts, gravestFirst } from './finding.ts';

const found = [
  finding('interrupted', 'Interrupted.', { eventIds: [] }),
  finding('late', 'Late.', { eventIds: [] }),
  finding('over-limit', 'Over the limit.', { eventIds: [] }),
  finding('no-order', 'No order.', { eventIds: [], severity: 'error' }),
];

test('findings are told by how grave they are, else in their order', () => {
  expect(gravestFirst(found).map(({ code }) => code)).toEqual([
    'over-limit',
    'no-order',
    'late',
    'interrupted',
  ]);
});

test('findings are counted by severity, the gravest first, and none of nought', () => {
  expect(findingCounts(found)).toEqual([
    { severity: 'error', count: 2 },
    { severity: 'warning', count: 1 },
    { severity: 'note', count: 1 },
  ]);
  expect(findingCounts(found.slice(1, 2))).toEqual([{ severity: 'warning', count: 1 }]);
});
