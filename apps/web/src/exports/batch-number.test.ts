import { batchNameOf } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { batchNumberOf } from './batch-number.ts';

it.each([1, 12, 999_999, 1_000_000])('the name of batch %d leads to it', (number) => {
  expect(batchNumberOf(batchNameOf(number))).toBe(number);
});

it.each(['B-12', 'B-', 'B-00001x', 'nothing', 'B-1e6', '000012'])('%s is no batch', (name) => {
  expect(batchNumberOf(name)).toBeUndefined();
});
