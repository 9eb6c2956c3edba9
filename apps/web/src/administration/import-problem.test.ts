import { expect, test } from 'vitest';
import { importProblem } from './import-problem.ts';

test.each([
  ['row 7, role', { row: '7', column: 'role' }],
  ['row 12', { row: '12', column: '' }],
  ['role', { row: 'whole file', column: 'role' }],
  ['file', { row: 'whole file', column: '' }],
  ['', { row: 'whole file', column: '' }],
])('%j is told by row and column', (path, place) => {
  expect(importProblem({ path, reason: 'is wrong' })).toEqual({ ...place, reason: 'is wrong' });
});
