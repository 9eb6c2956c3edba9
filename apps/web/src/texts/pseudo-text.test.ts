import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { pseudoMessage, pseudoText } from './pseudo-text.ts';

test('no letter stays plain, and everything else stays', () => {
  const marked = pseudoText('The quick brown fox JUMPS over 2 lazy dogs.');
  expect(marked).not.toMatch(/[a-zA-Z]/);
  expect(marked).toMatch(/ 2 .*\.$/);
});

test('the places of elements stay', () => {
  expect(pseudoText('<0>Stop</0> or <1/>')).toMatch(/^<0>Š.*<\/0> .* <1\/>$/);
});

test('what stands for a number or a name stays, and each of the cases of a plural is marked', () => {
  const message = compileMessage('{count, plural, one {# entry} other {# entries}} of {name}');
  expect(pseudoMessage(message)).toEqual([
    ['count', 'plural', { one: ['#', ` ${pseudoText('entry')}`], other: ['#', ` ${pseudoText('entries')}`] }],
    ` ${pseudoText('of')} `,
    ['name'],
  ]);
});
