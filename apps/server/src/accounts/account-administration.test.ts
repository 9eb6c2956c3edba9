import { userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import type { Browser } from '../testing/browser.ts';
import { NORTH, SOUTH } from '../testing/organisation.ts';

let server: AccountsServer;
let ofNorth: Browser;
beforeEach(async () => {
  server = await AccountsServer.started();
  await server.organised();
  await server.person('tech-north', { role: 'technologist', facilities: [NORTH] });
  await server.person('tech-both', { role: 'technologist', facilities: [NORTH, SOUTH] });
  await server.person('admin-north', { role: 'administrator', facilities: [NORTH] });
  await server.person('auditor', { role: 'auditor', facilities: 'everywhere' });
  ofNorth = (await server.signedIn('admin-north')).browser;
  await server.proved(ofNorth);
});
afterEach(() => server.stop());

const accept = (code: string, signInName = 'tech-north', password = PASSWORD) =>
  server.browser().post('/invitations/accept', { signInName, code, password });

describe('an invitation', () => {
  it('lets somebody set a password, once, within a day, and signs them in', async () => {
    const { status, body } = await ofNorth.post('/administration/invitations', { userId: 'tech-north' });
    expect([status, body.until]).toEqual([200, server.now + 24 * 3_600_000]);
    expect((await accept(body.code, 'tech-both')).status).toBe(401);
    expect((await accept(body.code, 'tech-north', 'short')).body.error.code).toBe('weak-password');
    expect((await accept(body.code)).body.user.userId).toBe('tech-north');
    expect((await accept(body.code)).body.error.code).toBe('wrong-code');
    const told = (await server.told('credential.changed')).slice(-2);
    expect(told).toMatchObject([
      { payload: { change: 'invited' }, actor: { userId: 'admin-north', role: 'administrator' } },
      { payload: { credential: 'password', change: 'set' } },
    ]);
  });

  it('replaces one that there was before, and is too old after a day', async () => {
    const first = await server.signIn.invite(userId('tech-north'));
    const second = await server.signIn.invite(userId('tech-north'));
    expect((await accept(first.code)).status).toBe(401);
    server.passes(24 * 60);
    expect((await accept(second.code)).status).toBe(401);
  });

  it('for a forgotten password ends the sessions, and still asks for the code of the authenticator app', async () => {
    const { browser } = await server.signedIn('tech-north');
    await server.proved(browser);
    for (let guess = 0; guess < 5; guess += 1) {
      await server.browser().post('/sign-in/password', { signInName: 'tech-north', password: 'wrong' });
    }
    const { code } = await server.signIn.invite(userId('tech-north'));
    expect((await accept(code, 'tech-north', 'seven lanterns float east')).body).toEqual({ needs: 'code' });
    expect((await browser.get('/me')).status).toBe(401);
    const signedIn = { signInName: 'tech-north', password: 'seven lanterns float east' };
    const withCode = { ...signedIn, code: server.codeFor('tech-north') };
    expect((await server.browser().post('/sign-in/password', withCode)).status).toBe(200);
  });
});

describe('an administrator', () => {
  it.each(['tech-both', 'auditor', 'admin'])(
    'of one facility has no say over %s, who works elsewhere too',
    async (other) => {
      for (const [path, body] of [
        ['/administration/invitations', { userId: other }],
        ['/administration/credentials/remove', { userId: other, credential: 'password' }],
        ['/administration/sessions/end', { userId: other }],
      ] as const) {
        const answer = await ofNorth.post(path, body);
        expect([path, answer.status, answer.body.error?.code]).toEqual([path, 403, 'not-allowed']);
      }
    },
  );

  it('is told of somebody who is not there, and nobody else may do any of this', async () => {
    expect((await ofNorth.post('/administration/invitations', { userId: 'nobody' })).status).toBe(404);
    const auditor = (await server.signedIn('auditor')).browser;
    await server.proved(auditor);
    const tech = (await server.signedIn('tech-north')).browser;
    for (const [browser, status] of [
      [auditor, 403],
      [tech, 403],
      [server.browser(), 401],
    ] as const) {
      expect((await browser.post('/administration/invitations', { userId: 'tech-north' })).status).toBe(
        status,
      );
      expect((await browser.post('/administration/sessions/end', { userId: 'tech-north' })).status).toBe(
        status,
      );
      expect(
        (await browser.post('/administration/devices/enrolment-code', { deviceId: 'x' })).status,
      ).toBeGreaterThan(400);
    }
  });

  it('ends the sessions of somebody, one or all', async () => {
    const { browser, given } = await server.signedIn('tech-north');
    const other = server.browser();
    await other.signsIn('/sign-in/password', { signInName: 'tech-north', password: PASSWORD });
    await ofNorth.post('/administration/sessions/end', {
      userId: 'tech-north',
      sessionId: given.session?.sessionId,
    });
    expect(await browser.get('/session')).toMatchObject({
      status: 401,
      body: { ended: 'ended-by-administrator' },
    });
    expect((await other.get('/me')).status).toBe(200);
    await ofNorth.post('/administration/sessions/end', { userId: 'tech-north' });
    expect((await other.get('/me')).status).toBe(401);
  });

  it('removes a lost phone, a forgotten PIN or a password, and unlocks', async () => {
    const { browser } = await server.signedIn('tech-north');
    await server.proved(browser);
    const remove = (credential: string) =>
      ofNorth.post('/administration/credentials/remove', { userId: 'tech-north', credential });
    const account = async () => (await server.signIn.accounts.all())(userId('tech-north'));
    expect(await account()).toEqual({ hasPassword: true, hasCode: true, hasPin: false });
    expect((await remove('code')).status).toBe(200);
    expect((await browser.get('/me')).status).toBe(401);
    expect(await account()).toMatchObject({ hasCode: false });
    for (let guess = 0; guess < 5; guess += 1) {
      await server.browser().post('/sign-in/password', { signInName: 'tech-north', password: 'wrong' });
    }
    expect(await account()).toMatchObject({ lockedUntil: server.now + 60_000 });
    expect((await remove('lock')).status).toBe(200);
    expect((await account())?.lockedUntil).toBeUndefined();
    expect(
      (await server.browser().post('/sign-in/password', { signInName: 'tech-north', password: PASSWORD }))
        .status,
    ).toBe(200);
    expect((await remove('password')).status).toBe(200);
    expect(
      (await server.browser().post('/sign-in/password', { signInName: 'tech-north', password: PASSWORD }))
        .status,
    ).toBe(401);
    expect((await server.told('credential.changed')).slice(-3).map(({ payload }) => payload)).toMatchObject([
      { credential: 'code', change: 'removed' },
      { credential: 'password', change: 'unlocked' },
      { credential: 'password', change: 'removed' },
    ]);
  });

  it('is shown the sessions of everyone, those that ended too', async () => {
    const { browser } = await server.signedIn('tech-north');
    await browser.post('/session/end', { why: 'signed-out' });
    expect(await server.signIn.accounts.sessions()).toMatchObject([
      { userId: 'admin-north', connected: false },
      { userId: 'tech-north', ended: { why: 'signed-out' } },
    ]);
  });
});
