import { deviceId, userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import type { Browser } from '../testing/browser.ts';
import { NORTH, SOUTH } from '../testing/organisation.ts';
import { whyWeakPin } from './pin.ts';

const TABLET = deviceId('tablet-1');
const PIN = '271828';

let server: AccountsServer;
let admin: Browser;
beforeEach(async () => {
  server = await AccountsServer.started();
  await server.organised();
  for (const id of ['ann', 'ben'])
    await server.person(
      id,
      { role: 'technologist', facilities: [NORTH] },
      { role: 'biller', facilities: [NORTH] },
    );
  await server.person('away', { role: 'technologist', facilities: [SOUTH] });
  await server.changes({ type: 'enrolDevice', device: { deviceId: TABLET, name: 'OR 1', facility: NORTH } });
  admin = await server.administrator();
});
afterEach(() => server.stop());

async function tablet(): Promise<Browser> {
  const browser = server.browser();
  const { code } = (await admin.post('/administration/devices/enrolment-code', { deviceId: TABLET })).body;
  expect((await browser.post('/devices/enrol', { code })).status).toBe(200);
  return browser;
}

async function withPin(id: string): Promise<void> {
  const { browser } = await server.signedIn(id);
  // A biller must set up a second factor before anything else, so the PIN of these is set as they would.
  await server.proved(browser);
  const { status, body } = await browser.post('/account/pin', {
    pin: PIN,
    proof: { kind: 'password', password: PASSWORD },
  });
  expect([status, body]).toEqual([200, {}]);
}

const people = async (browser: Browser) =>
  (await browser.get('/sign-in')).body.device?.people.map((choice: { userId: string }) => choice.userId);

describe('a shared tablet', () => {
  it('offers the technologists of its facility who have a PIN, those who used it last first', async () => {
    await withPin('ben');
    const browser = await tablet();
    expect((await browser.get('/sign-in')).body.device).toEqual({
      deviceId: TABLET,
      name: 'OR 1',
      people: [{ userId: 'ben', name: 'The ben' }],
    });
    await withPin('ann');
    await withPin('away').catch(() => undefined);
    expect(await people(browser)).toEqual(['ann', 'ben']);
    await browser.signsIn('/sign-in/pin', { userId: 'ben', pin: PIN });
    expect(await people(browser)).toEqual(['ben', 'ann']);
    expect((await server.browser().get('/sign-in')).body.device).toBeUndefined();
  });

  it('is used by one after the other, each as themselves, and as technologists only', async () => {
    await withPin('ann');
    await withPin('ben');
    const browser = await tablet();
    const ann = await browser.signsIn('/sign-in/pin', { userId: 'ann', pin: PIN });
    expect(ann.session).toMatchObject({ roles: ['technologist'], deviceId: TABLET });
    expect((await browser.post('/session/role', { role: 'biller' })).status).toBe(403);
    const ben = await browser.signsIn('/sign-in/pin', { userId: 'ben', pin: PIN });
    expect((await browser.get('/me')).body).toEqual(ben.user);
    expect((await server.told('session.ended')).at(-1)?.payload).toMatchObject({
      why: 'switched-person',
      from: { deviceId: TABLET },
    });
    const session = server.signIn.sessionOf({ cookie: browser.cookie, token: ben.token });
    if (session === undefined) throw new Error('not signed in');
    expect(session.deviceId).toBe(TABLET);
    expect(await server.signIn.provesAgain(session, { kind: 'pin', pin: PIN })).toEqual({
      ok: true,
      method: 'pin',
    });
  });

  it('is nothing to a browser that was not enrolled', async () => {
    await withPin('ann');
    expect((await server.browser().post('/sign-in/pin', { userId: 'ann', pin: PIN })).body.error.code).toBe(
      'not-available',
    );
  });

  it('turns a PIN off after five wrong ones, until the person signs in with their password', async () => {
    await withPin('ann');
    const browser = await tablet();
    const pin = (typed: string) => browser.post('/sign-in/pin', { userId: 'ann', pin: typed });
    const guesses = await Promise.all(Array.from({ length: 8 }, (_, index) => pin(`31415${index}`)));
    expect(guesses.map(({ status }) => status)).toEqual(Array(8).fill(401));
    expect((await pin(PIN)).status).toBe(401);
    expect(await people(browser)).toEqual([]);
    await browser.post('/sign-in/password', {
      signInName: 'ann',
      password: PASSWORD,
      code: await server.codeFor('ann'),
    });
    expect((await pin(PIN)).status).toBe(200);
  });

  it('lets somebody in whose account a stranger has locked', async () => {
    await withPin('ann');
    const browser = await tablet();
    for (let guess = 0; guess < 40; guess += 1) {
      await server.browser().post('/sign-in/password', { signInName: 'ann', password: `guess ${guess}` });
    }
    expect((await browser.post('/sign-in/pin', { userId: 'ann', pin: PIN })).status).toBe(200);
  });

  it('is one no more at once when it is removed: its sessions end, its cookie is worth nothing', async () => {
    await withPin('ann');
    const browser = await tablet();
    await browser.signsIn('/sign-in/pin', { userId: 'ann', pin: PIN });
    await server.changes({ type: 'removeDevice', deviceId: TABLET });
    expect((await browser.get('/me')).status).toBe(401);
    expect((await browser.get('/sign-in')).body.device).toBeUndefined();
    expect((await browser.post('/sign-in/pin', { userId: 'ann', pin: PIN })).status).toBe(403);
    expect(await server.accounts.devices.deviceOf(browser.cookies.get('ionm-device') ?? '')).toBeUndefined();
    await server.changes({
      type: 'enrolDevice',
      device: { deviceId: TABLET, name: 'OR 1', facility: NORTH },
    });
    expect((await browser.get('/sign-in')).body.device).toBeUndefined();
  });

  it('is enrolled with a code that holds once and for half an hour; another browser then takes its place', async () => {
    const give = async () =>
      (await admin.post('/administration/devices/enrolment-code', { deviceId: TABLET })).body.code;
    const first = server.browser();
    const code = await give();
    expect((await first.post('/devices/enrol', { code })).body.device.name).toBe('OR 1');
    expect((await server.browser().post('/devices/enrol', { code })).body.error.code).toBe('wrong-code');
    const late = await give();
    server.passes(30);
    expect((await server.browser().post('/devices/enrol', { code: late })).status).toBe(401);
    admin = await server.administrator();
    const second = await tablet();
    expect((await second.get('/sign-in')).body.device.name).toBe('OR 1');
    expect((await first.get('/sign-in')).body.device).toBeUndefined();
    expect(await server.told('device.codeUsed')).toHaveLength(2);
  });
});

describe('a PIN', () => {
  it.each([
    '12345',
    '1234567',
    'abcdef',
    '123456',
    '654321',
    '890123',
    '111111',
    '121212',
    '123123',
    '112233',
    '777888',
  ])('%s is refused', (pin) => {
    expect(whyWeakPin(pin)?.error.code).toBe('weak-pin');
  });
  it.each(['271828', '903417', '100200'])('%s is good', (pin) => {
    expect(whyWeakPin(pin)).toBeUndefined();
  });

  it('is set by whoever shows their password, and kept as a slow hash', async () => {
    await withPin('ann');
    expect(await server.accounts.credentials.pinOf(userId('ann'))).toMatch(/^\$argon2id\$/);
    const { browser } = await server.signedIn('away');
    const proof = { kind: 'password', password: 'wrong' };
    expect((await browser.post('/account/pin', { pin: PIN, proof })).status).toBe(401);
    expect(
      (await browser.post('/account/pin', { pin: '111111', proof: { ...proof, password: PASSWORD } })).body
        .error.code,
    ).toBe('weak-pin');
  });
});
