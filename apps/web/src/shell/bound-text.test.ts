import { expect, test } from 'vitest';
import { boundText } from './bound-text.ts';

test('a bound is told rounded up, in the unit that fits', () => {
  const texts = [1_001, 4_000, 10_001, 59_000, 60_001, 300_000, 3_600_000, 5_400_001, 86_400_000].map(
    boundText,
  );
  expect(texts).toEqual(['2 s', '4 s', '20 s', '60 s', '2 min', '5 min', '60 min', '2 h', '24 h']);
});
