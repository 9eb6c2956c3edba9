import { expect, test, vi } from 'vitest';
import { sameItems, whileSame } from './while-same.ts';

test('the same arguments are not asked about again', () => {
  const make = vi.fn((a: number, b: number) => [a, b]);
  const pair = whileSame(make);
  expect(pair(1, 2)).toBe(pair(1, 2));
  expect(pair(1, 3)).toEqual([1, 3]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('an answer that says the same is the same object, and another one is not', () => {
  const even = whileSame((numbers: readonly number[]) => numbers.filter((n) => n % 2 === 0), sameItems);
  const first = even([1, 2, 4]);
  expect(even([2, 3, 4])).toBe(first);
  expect(even([2])).toEqual([2]);
  expect(even([2, 4])).not.toBe(first);
});

test('an answer that may be undefined is kept too', () => {
  const make = vi.fn((): string | undefined => undefined);
  const none = whileSame(make);
  none();
  none();
  expect(make).toHaveBeenCalledTimes(1);
});
