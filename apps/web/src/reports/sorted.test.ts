import { expect, it } from 'vitest';
import { sorted } from './sorted.ts';

const rows = [
  { name: 'OR 10', units: 3 },
  { name: 'or 2', units: 12 },
  { name: 'OR 9', units: 3 },
];

it('numbers go by size, texts as people read them, and equal rows stay in their order', () => {
  expect(sorted(rows, ({ units }) => units, true).map(({ name }) => name)).toEqual(['or 2', 'OR 10', 'OR 9']);
  expect(sorted(rows, ({ units }) => units, false).map(({ name }) => name)).toEqual([
    'OR 10',
    'OR 9',
    'or 2',
  ]);
  expect(sorted(rows, ({ name }) => name, false).map(({ name }) => name)).toEqual(['or 2', 'OR 9', 'OR 10']);
});
