import { expect, test } from 'vitest';
import { answered, idFor } from './command-ids.ts';

test('the same again has the same id until it is answered; something else has another', () => {
  const first = idFor('a');
  expect(idFor('a')).toBe(first);
  expect(idFor('b')).not.toBe(first);
  answered('a');
  expect(idFor('a')).not.toBe(first);
});
