import { expect, it } from 'vitest';
import { SIZES, sizeWords } from './signal-choices.ts';

it('each size reads as it is said', () => {
  expect(SIZES.map(sizeWords)).toEqual([
    '−50 % amplitude',
    '−60 % amplitude',
    '−80 % amplitude',
    'lost',
    '+10 % latency',
    '+50 % threshold',
  ]);
});
