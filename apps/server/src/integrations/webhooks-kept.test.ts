import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instant } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { ADMIN } from '../testing/organisation.ts';
import { integrationsPath, openIntegrations } from './integration-database.ts';
import { Webhooks } from './webhooks.ts';

const URL = 'https://hooks.example.org/';

it('how far a webhook has got is kept', () => {
  const webhooks = new Webhooks(openIntegrations(':memory:'));
  const { listed } = webhooks.make({ url: URL, topics: ['batch.written'] }, ADMIN.userId, instant(0), 7);
  const { webhookId } = listed;
  expect(webhooks.all()).toMatchObject([{ toldUpTo: 7, failures: 0, nextAt: 0, listed }]);
  webhooks.failed(webhookId, { why: 'late' }, instant(4_000), instant(5_000));
  webhooks.failed(webhookId, { why: 'status', detail: '500' }, instant(5_000), instant(9_000));
  const failing = { since: 4_000, times: 2, last: { why: 'status', detail: '500' }, nextAt: 9_000 };
  expect(webhooks.all()).toMatchObject([{ toldUpTo: 7, failures: 2, listed: { failing } }]);
  webhooks.taken(webhookId, 12, 'evt_12', instant(9_100));
  webhooks.told(webhookId, 15);
  expect(webhooks.find(webhookId)).toMatchObject({ toldUpTo: 15, failures: 0, nextAt: 0 });
  expect(webhooks.find(webhookId)?.listed).toEqual({ ...listed, lastTaken: { id: 'evt_12', at: 9_100 } });
});

it('webhooks of an earlier version go on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ionm-webhooks-'));
  const before = new DatabaseSync(integrationsPath(folder));
  before.exec(`
    CREATE TABLE webhooks (
      webhook_id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, topics TEXT NOT NULL,
      made_by TEXT NOT NULL, made_at INTEGER NOT NULL, told_up_to INTEGER NOT NULL,
      failures INTEGER NOT NULL, next_at INTEGER NOT NULL
    ) STRICT;
    INSERT INTO webhooks VALUES ('a1', '${URL}', 'whsec_x', '["batch.written"]', 'admin', 1, 7, 3, 9);
    PRAGMA user_version = 1;`);
  before.close();
  const database = openIntegrations(integrationsPath(folder));
  const webhooks = new Webhooks(database);
  expect(webhooks.all()).toMatchObject([{ toldUpTo: 7, failures: 3, nextAt: 9, listed: { url: URL } }]);
  webhooks.failed('a1', { why: 'late' }, instant(10), instant(20));
  expect(webhooks.find('a1')?.listed.failing).toMatchObject({ since: 10, times: 4 });
  database.close();
  rmSync(folder, { recursive: true });
});
