import { expect, it } from 'vitest';
import { signedText, unitsSinceExportText } from './units-words.ts';

it.each([
  [-1, '−1'],
  [0, '±0'],
  [2, '+2'],
])('%i is %s', (count, text) => {
  expect(signedText(count)).toBe(text);
  expect(unitsSinceExportText(count)).toBe(`units ${text}`);
});
