import { expect, test } from 'vitest';
import { errorBoundText } from './error-bound-text.ts';

test.each([
  [0, '± 0 s'],
  [1, '± 0.1 s'],
  [400, '± 0.4 s'],
  [401, '± 0.5 s'],
  [1_000, '± 1 s'],
  [59_901, '± 60 s'],
  [60_000, '± 1 min'],
  [125_001, '± 2 min 6 s'],
])('%i ms is %s', (ms, text) => {
  expect(errorBoundText(ms)).toBe(text);
});
