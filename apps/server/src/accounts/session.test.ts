import { userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import { NORTH, SOUTH } from '../testing/organisation.ts';

let server: AccountsServer;
beforeEach(async () => {
  server = await AccountsServer.started();
  await server.organised();
  await server.person(
    'tech',
    { role: 'technologist', facilities: [NORTH] },
    { role: 'physician', facilities: 'everywhere' },
  );
});
afterEach(() => server.stop());

const ended = async () => (await server.told('session.ended')).map(({ payload }) => payload);

describe('a session', () => {
  it('is proved by the cookie and named by the token of the page: either alone is nothing', async () => {
    const { browser, given } = await server.signedIn('tech');
    expect((await browser.get('/me')).body).toEqual(given.user);
    expect((await browser.withoutToken().get('/me')).status).toBe(401);
    const { token } = browser;
    browser.cookies.clear();
    expect((await browser.get('/me')).status).toBe(401);
    browser.token = token?.slice(0, -1);
    expect((await browser.get('/me')).status).toBe(401);
  });

  it('is given again to a page that is loaded anew', async () => {
    const { browser, given } = await server.signedIn('tech');
    expect((await browser.withoutToken().get('/session')).body).toEqual(given);
    expect((await server.browser().get('/session')).status).toBe(401);
  });

  it('of somebody who signed in before is not that of who did since, on the same browser', async () => {
    await server.person('other', { role: 'technologist', facilities: [NORTH] });
    const { browser } = await server.signedIn('tech');
    const before = browser.token;
    const { code } = await server.signIn.invite(userId('other'));
    await browser.signsIn('/invitations/accept', { signInName: 'other', code, password: PASSWORD });
    expect((await browser.get('/me')).body.userId).toBe('other');
    browser.token = before;
    expect((await browser.get('/me')).status).toBe(401);
    expect(await browser.get('/session')).toMatchObject({ status: 401, body: { ended: 'switched-person' } });
    expect(await ended()).toMatchObject([{ why: 'switched-person' }]);
  });

  it('ends when the person signs out, for the reason that they are told', async () => {
    const { browser } = await server.signedIn('tech');
    const stolen = new Map(browser.cookies);
    expect((await browser.post('/session/end', { why: 'idle' })).status).toBe(200);
    expect(browser.cookies.has('ionm-session')).toBe(false);
    for (const [name, value] of stolen) browser.cookies.set(name, value);
    expect(await browser.get('/session')).toMatchObject({ status: 401, body: { ended: 'idle' } });
    expect(await ended()).toMatchObject([{ why: 'idle' }]);
  });

  it('ends after the idle time of the role, unless somebody is there', async () => {
    const { browser } = await server.signedIn('tech');
    server.passes(15);
    expect((await browser.post('/session/active')).status).toBe(200);
    server.passes(15);
    expect((await browser.get('/me')).status).toBe(200);
    server.passes(1);
    expect(await browser.get('/session')).toMatchObject({ status: 401, body: { ended: 'idle' } });
    expect((await browser.post('/session/active')).status).toBe(401);
    expect(await ended()).toMatchObject([{ why: 'idle' }]);
  });

  it('ends also where nobody asks any more', async () => {
    await server.signedIn('tech');
    server.passes(16);
    await server.signIn.sweep();
    expect(await ended()).toMatchObject([{ why: 'idle' }]);
  });

  it('ends after the longest time, however busy the person was', async () => {
    const { browser } = await server.signedIn('tech');
    for (let quarter = 0; quarter < 14 * 4 - 1; quarter += 1) {
      server.passes(15);
      await browser.post('/session/active');
    }
    expect((await browser.get('/me')).status).toBe(200);
    server.passes(15);
    expect(await browser.get('/session')).toMatchObject({ status: 401, body: { ended: 'too-long' } });
  });

  it('goes on in another role, under another secret', async () => {
    const { browser, given } = await server.signedIn('tech');
    expect(given.user).toMatchObject({ role: 'technologist', facilities: [NORTH] });
    const before = browser.withoutToken();
    before.token = browser.token;
    const changed = await browser.signsIn('/session/role', { role: 'physician' });
    expect(changed.user).toMatchObject({ role: 'physician', facilities: [NORTH, SOUTH], everywhere: true });
    expect(changed.session?.sessionId).toBe(given.session?.sessionId);
    expect((await browser.get('/me')).body.role).toBe('physician');
    expect((await before.get('/me')).status).toBe(401);
    expect((await browser.post('/session/role', { role: 'administrator' })).status).toBe(403);
    expect(await server.told('session.roleChanged')).toHaveLength(1);
    const again = await server
      .browser()
      .signsIn('/sign-in/password', { signInName: 'tech', password: PASSWORD });
    expect(again.user.role).toBe('physician');
  });

  it('is over at the next message when the role is taken away, or the person no longer works here', async () => {
    const { browser } = await server.signedIn('tech');
    await server.person('tech', { role: 'physician', facilities: [NORTH] });
    expect((await browser.get('/me')).status).toBe(401);
    const second = await server.signedIn('tech');
    expect((await second.browser.get('/me')).body).toMatchObject({ role: 'physician', facilities: [NORTH] });
    const person = await server.person('tech', { role: 'physician', facilities: [SOUTH] });
    expect((await second.browser.get('/me')).body.facilities).toEqual([SOUTH]);
    await server.changes({ type: 'savePerson', person: { ...person, active: false } });
    expect((await second.browser.get('/me')).status).toBe(401);
    expect(await ended()).toMatchObject([{ why: 'no-longer-allowed' }, { why: 'no-longer-allowed' }]);
    expect(
      (await server.browser().post('/sign-in/password', { signInName: 'tech', password: PASSWORD })).status,
    ).toBe(401);
  });

  it('outlives a restart, and a store keeps only the digest of its secret', async () => {
    const { browser } = await server.signedIn('tech');
    const secret = browser.cookies.get('ionm-session') ?? '';
    const kept = JSON.stringify(await server.accounts.sessions.running());
    expect(secret).toHaveLength(43);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(browser.token);
    await server.restarts();
    const later = server.browser();
    later.cookies.set('ionm-session', secret);
    expect((await later.get('/session')).body.user.userId).toBe('tech');
  });

  it('of somebody who must set up a second factor opens nothing else', async () => {
    const { browser, given } = await server.signedIn('admin');
    expect(given.session?.mustSetUp).toBe('second-factor');
    expect((await browser.get('/me')).status).toBe(401);
    expect((await browser.get('/records')).status).toBe(401);
    expect((await browser.get('/session')).status).toBe(200);
  });
});
