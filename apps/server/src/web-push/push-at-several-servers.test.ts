import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseCommand } from '@ionm-clock/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { AccountsOnPostgres } from '../testing/accounts-on-postgres.ts';
import { JOIN, START, schedule } from '../testing/commands.ts';
import { DR_NORTH, NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { PushService } from '../testing/push-service.ts';
import { keptVapidKeys } from './vapid-keys.ts';

const CHANGE: CaseCommand = { type: 'logSignalChange', modality: 'TcMEP', description: 'lost' };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

let folder: string;
let service: PushService;
let one: AccountsOnPostgres;
let other: AccountsOnPostgres;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-push-'));
  service = await PushService.started();
  const { host, agent } = service;
  agent.maxSockets = 1;
  const keys = keptVapidKeys(folder);
  const webPush = { subject: 'mailto:it@hospital.example', keys, hosts: [host], agent };
  const url = await postgres.place();
  one = await AccountsOnPostgres.started(url, { webPush });
  other = await AccountsOnPostgres.started(url, { webPush });
  await one.organised(TECH_NORTH, DR_NORTH);
});
afterEach(async () => {
  await one.stop();
  await other.stop();
  await service.stop();
  rmSync(folder, { recursive: true });
});

it('a device that subscribed at one server is told once of what happens at either', async () => {
  const browser = await one.signedIn(DR_NORTH);
  const device = service.browser('phone');
  expect((await browser.post('/web-push/subscriptions', device.subscription)).status).toBe(200);
  await browser.at(other.address).post('/web-push/try', { endpoint: device.endpoint });
  await service.came(1);
  await other.does(TECH_NORTH, 'C-1', schedule(NORTH));
  await other.does(DR_NORTH, 'C-1', JOIN);
  await other.does(TECH_NORTH, 'C-1', START);
  await other.does(TECH_NORTH, 'C-1', CHANGE);
  await one.does(TECH_NORTH, 'C-1', CHANGE);
  await expect.poll(() => one.head === other.head).toBe(true);
  // One connection: whatever else is on its way comes before this.
  await browser.post('/web-push/try', { endpoint: device.endpoint });
  const kinds = () => service.pushed.map(({ body }) => Object(device.read(body)).kind);
  await expect.poll(() => kinds().filter((kind) => kind === 'try')).toHaveLength(2);
  expect(kinds()).toEqual(['try', 'signal-changed', 'signal-changed', 'try']);
});
