import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';

let server: AccountsServer;
beforeEach(async () => {
  server = await AccountsServer.started();
});
afterEach(() => server.stop());

const setUp = (code: string | undefined, more = {}) => ({
  code,
  name: 'Ada Admin',
  signInName: 'ada@clinic.example',
  password: PASSWORD,
  ...more,
});

describe('the set-up', () => {
  it('makes the first administrator, with the code that the server printed, and signs them in', async () => {
    const browser = server.browser();
    expect((await browser.get('/sign-in')).body).toEqual({ mode: 'accounts', setUp: true });
    const given = await browser.signsIn(
      '/set-up',
      setUp(server.signIn.setUpCode?.toLowerCase().replaceAll('-', ' ')),
    );
    expect(given.user).toMatchObject({ name: 'Ada Admin', role: 'administrator', everywhere: true });
    expect(given.session?.mustSetUp).toBe('second-factor');
    expect((await browser.get('/sign-in')).body).toEqual({ mode: 'accounts', setUp: false });
    expect(server.signIn.setUpCode).toBeUndefined();
    const [saved] = await server.told('person.saved');
    expect(saved).toMatchObject({ actor: { userId: given.user.userId, role: 'administrator' } });
    expect(await server.told('session.started')).toHaveLength(1);
    const again = server.browser();
    await again.signsIn('/sign-in/password', { signInName: ' ADA@clinic.example', password: PASSWORD });
  });

  it('is done once, also when two begin at once', async () => {
    const code = server.signIn.setUpCode;
    const answers = await Promise.all([1, 2, 3].map(() => server.browser().post('/set-up', setUp(code))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await server.browser().post('/set-up', setUp(code))).body.error.code).toBe('already-set-up');
    expect(await server.told('person.saved')).toHaveLength(1);
  });

  it('wants the right code, and keeps who guesses waiting', async () => {
    const browser = server.browser();
    expect((await browser.post('/set-up', setUp('AAAA-AAAA-AAAA-AAAA'))).body.error.code).toBe('wrong-code');
    for (let guess = 0; guess < 30; guess += 1) await browser.post('/set-up', setUp(`guess ${guess}`));
    const { status, body } = await browser.post('/set-up', setUp(server.signIn.setUpCode));
    expect([status, body.error.code]).toEqual([429, 'locked']);
    server.passes(70);
    expect((await browser.post('/set-up', setUp(server.signIn.setUpCode))).status).toBe(200);
  });

  it('wants a good password', async () => {
    const { status, body } = await server
      .browser()
      .post('/set-up', setUp(server.signIn.setUpCode, { password: 'password1234' }));
    expect([status, body.error.code, body.error.field]).toEqual([400, 'weak-password', 'password']);
    expect(await server.told('person.saved')).toEqual([]);
  });
});
