import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import { NORTH } from '../testing/organisation.ts';

let server: AccountsServer;
beforeEach(async () => {
  server = await AccountsServer.started();
  await server.organised();
  await server.person('tech', { role: 'technologist', facilities: [NORTH] });
});
afterEach(() => server.stop());

it('what accounts.db cannot take is refused with what to do, and whoever is signed in goes on', async () => {
  const { browser } = await server.signedIn('tech');
  const holding = new DatabaseSync(server.accountsFile);
  holding.exec('BEGIN IMMEDIATE');
  const changed = { old: PASSWORD, password: 'seven lanterns float east' };
  expect(await browser.post('/account/password', changed)).toMatchObject({
    status: 503,
    body: { error: { code: 'not-saved', message: expect.stringContaining('Try again') } },
  });
  expect((await browser.get('/me')).status).toBe(200);
  holding.exec('ROLLBACK');
  holding.close();
  expect((await browser.post('/account/password', changed)).status).toBe(200);
});
