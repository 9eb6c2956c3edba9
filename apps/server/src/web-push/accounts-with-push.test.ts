import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer } from '../testing/accounts-server.ts';
import type { Browser } from '../testing/browser.ts';
import { NORTH } from '../testing/organisation.ts';
import { PushService } from '../testing/push-service.ts';
import { keptVapidKeys } from './vapid-keys.ts';

let folder: string;
let service: PushService;
let server: AccountsServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-push-'));
  service = await PushService.started();
  server = await AccountsServer.started(undefined, {
    webPush: {
      subject: 'mailto:it@hospital.example',
      keys: keptVapidKeys(folder),
      hosts: [service.host],
      agent: service.agent,
    },
  });
  await server.organised();
  await server.person('doctor', { role: 'physician', facilities: [NORTH] });
});
afterEach(async () => {
  await server.stop();
  await service.stop();
  rmSync(folder, { recursive: true });
});

const kept = async () => (await server.accounts.pushSubscriptions.all()).map(({ endpoint }) => endpoint);

async function subscribed(name: string): Promise<Browser> {
  const { browser } = await server.signedIn('doctor');
  const { subscription } = service.browser(name);
  expect((await browser.post('/web-push/subscriptions', subscription)).status).toBe(200);
  expect(await kept()).toEqual([subscription.endpoint]);
  return browser;
}

describe('with accounts, a device that is told of news', () => {
  it('is kept with the accounts, and forgotten when somebody signs out', async () => {
    const browser = await subscribed('phone');
    await browser.post('/session/end', { why: 'signed-out' });
    await expect.poll(kept, { timeout: 20_000 }).toEqual([]);
  });

  it('is forgotten when the session ends by itself', async () => {
    await subscribed('phone');
    server.passes(17);
    await expect.poll(kept, { timeout: 20_000 }).toEqual([]);
  });

  it('needs the cookie and the page, as everything does', async () => {
    const browser = await subscribed('phone');
    const { endpoint } = service.browser('phone');
    expect((await browser.withoutToken().post('/web-push/try', { endpoint })).status).toBe(401);
  });
});
