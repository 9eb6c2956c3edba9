import { userId } from '@ionm-clock/domain';
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

const signIn = (browser: Browser, signInName: string, password: string) =>
  browser.post('/sign-in/password', { signInName, password });
const authenticator = (browser: Browser) => AuthenticatorApp.setUp(browser, server.now);

describe('an account', () => {
  it('of an administrator opens when a second factor is set up', async () => {
    const { browser } = await server.signedIn('admin');
    expect((await browser.get('/me')).status).toBe(401);
    await authenticator(browser);
    expect((await browser.get('/me')).body.role).toBe('administrator');
    expect((await browser.get('/session')).body.session.mustSetUp).toBeUndefined();
  });

  it('gets a new password by showing the old one; all other sessions end', async () => {
    const { browser } = await server.signedIn('tech');
    const other = server.browser();
    await other.signsIn('/sign-in/password', { signInName: 'tech', password: PASSWORD });
    const password = 'seven lanterns float east';
    expect((await browser.post('/account/password', { old: 'wrong', password })).status).toBe(401);
    expect(
      (await browser.post('/account/password', { old: PASSWORD, password: 'short' })).body.error.code,
    ).toBe('weak-password');
    expect((await browser.post('/account/password', { password })).status).toBe(409);
    expect((await browser.post('/account/password', { old: PASSWORD, password })).status).toBe(200);
    expect((await browser.get('/me')).status).toBe(200);
    expect(await other.get('/session')).toMatchObject({
      status: 401,
      body: { ended: 'signed-out-everywhere' },
    });
    expect((await signIn(server.browser(), 'tech', PASSWORD)).status).toBe(401);
    expect((await signIn(server.browser(), 'tech', password)).status).toBe(200);
  });

  it('loses its authenticator app only to whoever shows the password and a code', async () => {
    const { browser } = await server.signedIn('tech');
    const app = await authenticator(browser);
    const remove = (proof: unknown) => browser.post('/account/code/remove', { proof });
    expect((await remove({ kind: 'password', password: PASSWORD })).body.error.code).toBe('not-proved');
    expect((await remove({ kind: 'password', password: 'wrong', code: app.recoveryCodes[0] })).status).toBe(
      401,
    );
    expect((await browser.post('/account/code/begin')).status).toBe(409);
    server.passes(1);
    const made = await browser.post('/account/recovery-codes', {
      proof: { kind: 'password', password: PASSWORD, code: app.code(server.now) },
    });
    expect(made.body.codes).toHaveLength(10);
    expect((await remove({ kind: 'password', password: PASSWORD, code: app.recoveryCodes[1] })).status).toBe(
      401,
    );
    expect((await remove({ kind: 'password', password: PASSWORD, code: made.body.codes[0] })).status).toBe(
      200,
    );
    expect((await browser.get('/account')).body).toMatchObject({ hasCode: false, recoveryCodesLeft: 0 });
  });

  it('is not given an authenticator app by who finds the page open', async () => {
    const { browser } = await server.signedIn('tech');
    server.passes(15.5);
    expect((await browser.post('/account/code/begin')).body.error.code).toBe('not-proved');
  });

  it('lists its sessions, and ends one or all others', async () => {
    const { browser, given } = await server.signedIn('tech');
    const others = [server.browser(), server.browser(), server.browser()];
    const ids = await Promise.all(
      others.map(
        async (other) =>
          (await other.signsIn('/sign-in/password', { signInName: 'tech', password: PASSWORD })).session
            ?.sessionId,
      ),
    );
    const { sessions } = (await browser.get('/account')).body;
    expect(sessions).toHaveLength(4);
    expect(sessions.filter((session: { isThis: boolean }) => session.isThis)).toMatchObject([
      { sessionId: given.session?.sessionId, method: 'password', role: 'technologist', connected: false },
    ]);
    await browser.post('/account/sessions/end', { sessionId: ids[0] });
    expect(await Promise.all(others.map(async (other) => (await other.get('/me')).status))).toEqual([
      401, 200, 200,
    ]);
    await browser.post('/account/sessions/end', {});
    expect(await Promise.all(others.map(async (other) => (await other.get('/me')).status))).toEqual([
      401, 401, 401,
    ]);
    expect((await browser.get('/me')).status).toBe(200);
  });

  it('is proved again to sign something, by the password; who guesses is kept waiting', async () => {
    const { browser, given } = await server.signedIn('tech');
    const session = server.signIn.sessionOf({ cookie: browser.cookie, token: given.token });
    if (session === undefined) throw new Error('not signed in');
    const proof = (password: string) => server.signIn.provesAgain(session, { kind: 'password', password });
    expect(await proof(PASSWORD)).toEqual({ ok: true, method: 'password' });
    expect(await server.signIn.provesAgain(session, { kind: 'pin', pin: '271828' })).toMatchObject({
      ok: false,
    });
    expect(await server.signIn.provesAgain(session, { kind: 'single-sign-on' })).toMatchObject({ ok: false });
    for (let guess = 0; guess < 5; guess += 1) expect(await proof('wrong')).toMatchObject({ ok: false });
    expect(await proof(PASSWORD)).toMatchObject({ ok: false, message: expect.stringContaining('Wait') });
    expect((await signIn(server.browser(), 'tech', PASSWORD)).status).toBe(200);
  });

  it('has a stronger hash after a sign-in, when more work is asked for', async () => {
    await server.signedIn('tech');
    const before = await server.accounts.credentials.passwordOf(userId('tech'));
    expect(before).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
    await server.restarts({ memoryCost: 16, timeCost: 2, parallelism: 1 });
    expect((await signIn(server.browser(), 'tech', PASSWORD)).status).toBe(200);
    expect(await server.accounts.credentials.passwordOf(userId('tech'))).toMatch(
      /^\$argon2id\$v=19\$m=16,t=2,p=1\$/,
    );
    expect((await signIn(server.browser(), 'tech', PASSWORD)).status).toBe(200);
  });
});
