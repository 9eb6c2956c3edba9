import { expect, test } from 'vitest';
import { compare } from './text-order.ts';

test('ids are in the order of their code units, capitals first and digits before them', () => {
  expect(['b', 'Ä', 'a', 'B', '10', 'A', '9'].sort(compare)).toEqual(['10', '9', 'A', 'B', 'a', 'b', 'Ä']);
});

test('an id is neither before nor after itself', () => {
  expect(compare('C-100', 'C-100')).toBe(0);
  expect(compare('', '')).toBe(0);
  expect([compare('C-100', 'C-99'), compare('C-99', 'C-100')]).toEqual([-1, 1]);
});
