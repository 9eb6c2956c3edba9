import { expect, test } from 'vitest';
import { pseudoText } from './pseudo-text.ts';

test('no letter stays plain, and everything else stays', () => {
  const marked = pseudoText('The quick brown fox JUMPS over 2 lazy dogs.');
  expect(marked).not.toMatch(/[a-zA-Z]/);
  expect(marked).toMatch(/ 2 .*\.$/);
});

test('the places of elements stay', () => {
  expect(pseudoText('<0>Stop</0> or <1/>')).toMatch(/^<0>Š.*<\/0> .* <1\/>$/);
});
