import { type Person, userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer } from '../testing/accounts-server.ts';
import { Browsing } from '../testing/browsing.ts';
import { NORTH } from '../testing/organisation.ts';
import { RealProvider } from '../testing/real-provider.ts';
import { throughProvider } from '../testing/through-provider.ts';

const START = '/api/sign-in/single-sign-on';
const PUBLIC = 'http://127.0.0.1:1';
const TECH = { role: 'technologist', facilities: [NORTH] } as const;

let real: RealProvider;
let server: AccountsServer;
let browser: Browsing;
let tech: Person;
beforeEach(async () => {
  real = await RealProvider.started(`${PUBLIC}${START}/callback`);
  real.people.set('s-tech', { preferred_username: 'Tech' });
  server = await AccountsServer.started(throughProvider(real.config(), PUBLIC));
  await server.organised();
  tech = await server.person('tech', TECH);
  browser = new Browsing();
});
afterEach(async () => {
  await server.stop();
  await real.stop();
});

/** To the provider, through its forms and back; the address that people know is answered by the server of the test. */
async function through(who = 's-tech', path = START) {
  const isBack = (url: URL) => url.origin === PUBLIC;
  const forms = await browser.open(`${server.address}${path}`, isBack);
  const back = await browser.sendAll(forms, { login: who, password: 'any' }, isBack);
  const { pathname, search } = back.url;
  const { url } = await browser.open(`${server.address}${pathname}${search}`);
  return `${url.pathname}${url.search}`;
}

const session = async () => {
  const asked = await fetch(`${server.address}/api/session`, {
    headers: { cookie: browser.cookie(server.address) },
  });
  return { status: asked.status, body: (await asked.json()) as { token: string } };
};
const payloads = async (type: string) => (await server.told(type)).map(({ payload }) => payload);

describe('through the identity provider', () => {
  it('somebody who is known is signed in, without a second factor of ours, and the audit trail says how', async () => {
    expect(await through()).toBe('/');
    expect(await session()).toMatchObject({
      status: 200,
      body: { user: { userId: 'tech', role: 'technologist', facilities: [NORTH] } },
    });
    expect(await payloads('session.started')).toMatchObject([{ method: 'single-sign-on' }]);
    expect(await payloads('credential.changed')).toMatchObject([
      { userId: 'tech', credential: 'single-sign-on', change: 'set' },
    ]);
  });

  it('who is not known, or no longer active, is not', async () => {
    real.people.set('s-eve', { preferred_username: 'eve' });
    expect(await through('s-eve')).toBe('/?sign-in=not-known');
    expect((await session()).status).toBe(401);
    browser = new Browsing();
    expect(await through()).toBe('/');
    await server.changes({ type: 'savePerson', person: { ...tech, active: false } });
    browser = new Browsing();
    expect(await through()).toBe('/?sign-in=not-known');
    expect(await payloads('signIn.refused')).toMatchObject([
      { method: 'single-sign-on' },
      { method: 'single-sign-on', userId: 'tech' },
    ]);
  });

  it('who they are there is kept over a restart, until an administrator forgets it', async () => {
    await through();
    await server.restarts();
    real.people.set('s-tech-2', { preferred_username: 'tech' });
    browser = new Browsing();
    expect(await through('s-tech-2')).toBe('/?sign-in=not-known');
    const administrator = await server.administrator();
    const removed = { userId: userId('tech'), credential: 'single-sign-on' };
    expect((await administrator.post('/administration/credentials/remove', removed)).status).toBe(200);
    browser = new Browsing();
    expect(await through('s-tech-2')).toBe('/');
  });

  it('the page offers it by name, and without the provider local accounts sign in as ever', async () => {
    real.isDown = true;
    const choices = await server.browser().get('/sign-in');
    expect(choices.body).toMatchObject({ singleSignOn: { name: 'Test provider' } });
    expect((await server.signedIn('tech')).given.user.userId).toBe('tech');
    expect((await browser.open(`${server.address}${START}`)).url.search).toBe('?sign-in=unreachable');
  });

  it('somebody proves once more who they are, for one signature', async () => {
    await through();
    const { token } = (await session()).body;
    const asks = { cookie: browser.cookie(server.address), token };
    const asked = server.signIn.sessionOf(asks) ?? expect.fail('not signed in');
    const proves = async () => (await server.signIn.provesAgain(asked, { kind: 'single-sign-on' })).ok;
    expect(await proves()).toBe(false);
    expect(await through('s-tech', `${START}/again`)).toBe('/?again=done');
    expect([await proves(), await proves()]).toEqual([true, false]);
  });
});
