import { type Instant, instant } from '@ionm-clock/domain';
import { beforeEach, expect, it } from 'vitest';
import { LOGIN_LIFETIME_MS, type LoginSecrets } from './identity-provider.ts';
import { LoginsUnderWay } from './logins-under-way.ts';

let now: Instant;
let logins: LoginsUnderWay;
beforeEach(() => {
  now = instant(1_000_000);
  logins = new LoginsUnderWay(() => now);
});

const secrets = (state: string): LoginSecrets => ({
  state,
  nonce: 'nonce',
  codeVerifier: 'verifier',
  begunAt: now,
  anew: false,
});
const begun = (state: string) => logins.begun({ secrets: secrets(state), purpose: { kind: 'sign-in' } });

it('a login comes back once, to the browser that began it', () => {
  const ticket = begun('one');
  const other = begun('two');
  expect(logins.back('one', other)).toBeUndefined();
  expect(logins.back('one', '')).toBeUndefined();
  expect(logins.back('three', ticket)).toBeUndefined();
  expect(logins.back('one', ticket)?.secrets.state).toBe('one');
  expect(logins.back('one', ticket)).toBeUndefined();
  expect(logins.back('two', other)?.secrets.state).toBe('two');
});

it('a login that takes too long is given up', () => {
  const ticket = begun('one');
  now = instant(now + LOGIN_LIFETIME_MS - 1);
  const later = begun('two');
  now = instant(now + 1);
  expect(logins.back('one', ticket)).toBeUndefined();
  expect(logins.back('two', later)).toBeDefined();
});

it('so many logins are under way at most, and the oldest gives way', () => {
  const first = begun('first');
  const second = begun('second');
  for (let index = 0; index < 9_999; index++) begun(`other-${index}`);
  expect(logins.back('first', first)).toBeUndefined();
  expect(logins.back('second', second)).toBeDefined();
});
