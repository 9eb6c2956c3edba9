import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, durationText } from './duration-text.ts';
import { seconds } from './instant.ts';

test.each([
  [0, '0 s', '0:00:00'],
  [59, '59 s', '0:00:59'],
  [60, '1 min', '0:01:00'],
  [3_600, '1 h', '1:00:00'],
  [3_601, '1 h 1 s', '1:00:01'],
  [7_679, '2 h 7 min 59 s', '2:07:59'],
  [90_000, '25 h', '25:00:00'],
])('%d s is %s, on a clock %s', (length, text, clock) => {
  expect(durationText(seconds(length))).toBe(text);
  expect(clockText(seconds(length))).toBe(clock);
});

const UNITS = new Map([
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
]);

test('what is written adds up to the duration', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (length) => {
      const words = durationText(seconds(length)).split(' ');
      let total = 0;
      for (let i = 0; i < words.length; i += 2) {
        total += Number(words[i]) * (UNITS.get(words[i + 1] ?? '') ?? Number.NaN);
      }
      expect(total).toBe(length);
      const [hours, minutes, rest] = clockText(seconds(length)).split(':');
      expect(Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest)).toBe(length);
      expect(Number(minutes) < 60 && Number(rest) < 60).toBe(true);
    }),
  );
});
