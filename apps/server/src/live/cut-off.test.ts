import { expect, it } from 'vitest';
import { CutOff } from './cut-off.ts';

it('a server that shares its log is cut off when it could not store for five seconds, until it can again', () => {
  let now = 100;
  const cutOff = new CutOff(true, () => now);
  expect(cutOff.isSo).toBe(false);
  cutOff.storing(false);
  now = 4_000;
  cutOff.storing(false);
  now = 5_099;
  expect(cutOff.isSo).toBe(false);
  now = 5_100;
  expect(cutOff.isSo).toBe(true);
  cutOff.storing(true);
  expect(cutOff.isSo).toBe(false);
});

it('a server that has its log alone never is', () => {
  let now = 0;
  const cutOff = new CutOff(false, () => now);
  cutOff.storing(false);
  now = 60_000;
  expect(cutOff.isSo).toBe(false);
});
