import { expect, test } from 'vitest';
import { passwordAdvice } from './password-advice.ts';

test.each([
  ['', /^At least 12 characters/],
  ['lantern', /^5 more characters/],
  ['lantern-orb', /^1 more character\./],
  ['kofi-lantern-orbit', /^Leave your name out/],
  ['aaaaaaaaaaaabb', /^Few different characters/],
  ['lantern orbit walnut', /^Long enough/],
])('while %j is typed', (password, advice) => {
  expect(passwordAdvice(password, ['Kofi Osei', 'kofi'])).toMatch(advice);
});
