import { expect, test } from 'vitest';
import { takeToasts, tell } from './toasts.ts';

test('what was told is taken once, in its order', () => {
  tell({ title: 'first' });
  tell({ title: 'second', isUrgent: true });
  expect(takeToasts()).toEqual([{ title: 'first' }, { title: 'second', isUrgent: true }]);
  expect(takeToasts()).toEqual([]);
});
