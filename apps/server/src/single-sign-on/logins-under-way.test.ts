import { type Instant, instant, sessionId, userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AccountStore, accountsInFile } from '../accounts/account-store.ts';
import { LOGIN_LIFETIME_MS, type LoginSecrets } from './identity-provider.ts';
import { LoginsUnderWay, type Purpose } from './logins-under-way.ts';

let now: Instant;
let store: AccountStore;
let logins: LoginsUnderWay;
beforeEach(() => {
  now = instant(Date.UTC(2026, 10, 2));
  store = accountsInFile(':memory:');
  logins = new LoginsUnderWay(store.underWay, () => now);
});
afterEach(() => store.close());

const secrets = (state: string): LoginSecrets => ({
  state,
  nonce: 'nonce',
  codeVerifier: 'verifier',
  begunAt: now,
  anew: false,
});
const begun = (state: string, purpose: Purpose = { kind: 'sign-in' }) =>
  logins.begun({ secrets: secrets(state), purpose });

it('a login comes back once, to the browser that began it, also at another server', async () => {
  const ticket = await begun('one');
  const again: Purpose = { kind: 'again', sessionId: sessionId('s'), userId: userId('u') };
  const other = await begun('two', again);
  expect(await logins.back('one', other)).toBeUndefined();
  expect(await logins.back('one', '')).toBeUndefined();
  expect(await logins.back('three', ticket)).toBeUndefined();
  const elsewhere = new LoginsUnderWay(store.underWay, () => now);
  expect(await elsewhere.back('one', ticket)).toEqual({
    secrets: secrets('one'),
    purpose: { kind: 'sign-in' },
  });
  expect(await logins.back('one', ticket)).toBeUndefined();
  expect(await Promise.all([logins.back('two', other), elsewhere.back('two', other)])).toEqual(
    expect.arrayContaining([{ secrets: secrets('two'), purpose: again }, undefined]),
  );
});

it('a login that takes too long is given up', async () => {
  const ticket = await begun('one');
  now = instant(now + LOGIN_LIFETIME_MS - 1);
  const later = await begun('two');
  now = instant(now + 1);
  expect(await logins.back('one', ticket)).toBeUndefined();
  expect(await logins.back('two', later)).toBeDefined();
});

it('so many logins are under way at most, and the oldest gives way', async () => {
  const next = (state: string) => {
    now = instant(now + 1);
    return begun(state);
  };
  const first = await next('first');
  const second = await next('second');
  for (let index = 0; index < 9_999; index++) await next(`other-${index}`);
  expect(await logins.back('first', first)).toBeUndefined();
  expect(await logins.back('second', second)).toBeDefined();
});
