import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import { AuthenticatorApp } from '../testing/authenticator-app.ts';
import type { Browser } from '../testing/browser.ts';
import { NORTH } from '../testing/organisation.ts';

let server: AccountsServer;
beforeEach(async () => {
  server = await AccountsServer.started();
  await server.organised();
  await server.person('tech', { role: 'technologist', facilities: [NORTH] });
});
afterEach(() => server.stop());

const signIn = (browser: Browser, signInName: string, password: string, code?: string) =>
  browser.post('/sign-in/password', { signInName, password, ...(code !== undefined && { code }) });
const authenticator = (browser: Browser) => AuthenticatorApp.setUp(browser, server.now);

describe('a sign-in with a password', () => {
  it('that is wrong says the same whether there is such an account', async () => {
    await server.signedIn('tech');
    const known = await signIn(server.browser(), 'tech', 'not the password');
    const unknown = await signIn(server.browser(), 'nobody', 'not the password');
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ status: 401, body: { error: { code: 'wrong-credentials' } } });
    const told = (await server.told('signIn.refused')).map(({ payload }) => payload);
    expect(told).toMatchObject([{ userId: 'tech' }, { method: 'password' }]);
    expect(JSON.stringify(told)).not.toContain('nobody');
  });

  it('is locked after five wrong ones, the same for a name that nobody has, and ends by itself', async () => {
    await server.signedIn('tech');
    for (const name of ['tech', 'nobody']) {
      for (let guess = 0; guess < 5; guess += 1) await signIn(server.browser(), name, `guess ${guess}`);
    }
    const known = await signIn(server.browser(), 'tech', PASSWORD);
    expect(known).toEqual(await signIn(server.browser(), 'nobody', PASSWORD));
    expect(known).toMatchObject({
      status: 429,
      body: { error: { code: 'locked' }, until: server.now + 60_000 },
    });
    expect(await server.told('account.locked')).toHaveLength(1);
    server.passes(1);
    expect((await signIn(server.browser(), 'tech', PASSWORD)).status).toBe(200);
    expect((await signIn(server.browser(), 'tech', 'wrong')).status).toBe(401);
  });

  it('lets nobody guess more by asking many times at once', async () => {
    await server.signedIn('tech');
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, guess) => signIn(server.browser(), 'tech', `guess ${guess}`)),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('keeps an address waiting that guesses at many accounts', async () => {
    for (let guess = 0; guess < 30; guess += 1) await signIn(server.browser(), `name ${guess}`, 'guess');
    expect((await signIn(server.browser(), 'tech', PASSWORD)).body.error.code).toBe('locked');
  });

  it('is not locked by a stranger in the browser where the person signed in before, which counts its own failures', async () => {
    const { browser } = await server.signedIn('tech');
    await browser.post('/session/end', { why: 'signed-out' });
    await server.person('other', { role: 'technologist', facilities: [NORTH] });
    for (let guess = 0; guess < 5; guess += 1) await signIn(server.browser(), 'tech', `guess ${guess}`);
    for (let guess = 0; guess < 25; guess += 1) await signIn(server.browser(), `name ${guess}`, 'guess');
    expect((await signIn(server.browser(), 'tech', PASSWORD)).status).toBe(429);
    expect((await signIn(browser, 'other', PASSWORD)).status).toBe(429);
    expect((await signIn(browser, 'tech', PASSWORD)).status).toBe(200);
    for (let guess = 0; guess < 5; guess += 1) await signIn(browser, 'tech', `guess ${guess}`);
    expect((await signIn(browser, 'tech', PASSWORD)).body.error.code).toBe('locked');
  });

  it('asks for a code where one is set up; each counts once', async () => {
    const { browser } = await server.signedIn('tech');
    const app = await authenticator(browser);
    expect((await signIn(server.browser(), 'tech', PASSWORD, app.code(server.now))).body.error.code).toBe(
      'wrong-code',
    );
    server.passes(0.5);
    expect((await signIn(server.browser(), 'tech', PASSWORD)).body).toEqual({ needs: 'code' });
    const code = app.code(server.now);
    expect((await signIn(server.browser(), 'tech', PASSWORD, code)).status).toBe(200);
    expect((await signIn(server.browser(), 'tech', PASSWORD, code)).body.error.code).toBe('wrong-code');
    server.passes(3);
    expect((await signIn(server.browser(), 'tech', PASSWORD, app.code(server.now))).status).toBe(200);
    const late = app.code(server.now);
    server.passes(1.1);
    expect((await signIn(server.browser(), 'tech', PASSWORD, late)).body.error.code).toBe('wrong-code');
    expect((await server.told('session.started')).at(-1)?.payload).toMatchObject({ secondFactor: 'code' });
  });

  it('asking for the code does not let one guess the code for ever', async () => {
    const { browser } = await server.signedIn('tech');
    await authenticator(browser);
    for (let guess = 0; guess < 5; guess += 1) {
      await signIn(server.browser(), 'tech', PASSWORD);
      await signIn(server.browser(), 'tech', PASSWORD, '000000');
    }
    expect((await signIn(server.browser(), 'tech', PASSWORD)).body.error.code).toBe('locked');
  });

  it('takes each of ten recovery codes once, and only their digests are kept', async () => {
    const { browser } = await server.signedIn('tech');
    const { recoveryCodes: codes } = await authenticator(browser);
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    expect((await signIn(server.browser(), 'tech', PASSWORD, code.toLowerCase())).status).toBe(200);
    expect((await signIn(server.browser(), 'tech', PASSWORD, code)).body.error.code).toBe('wrong-code');
    expect((await browser.get('/account')).body.recoveryCodesLeft).toBe(9);
    expect((await server.told('credential.changed')).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ credential: 'recovery-codes', change: 'used' }),
    );
  });
});
