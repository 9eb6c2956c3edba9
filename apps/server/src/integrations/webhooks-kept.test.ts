import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instant } from '@ionm-clock/domain';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../sql/database.ts';
import { LogLines } from '../testing/log-lines.ts';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { integrationsPath, openIntegrations } from './integration-database.ts';
import { Webhooks } from './webhooks.ts';

const URL = 'https://hooks.example.org/';
const FIRST = `
  CREATE TABLE webhooks (
    webhook_id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, topics TEXT NOT NULL,
    made_by TEXT NOT NULL, made_at BIGINT NOT NULL, told_up_to BIGINT NOT NULL,
    failures BIGINT NOT NULL, next_at BIGINT NOT NULL
  );
  INSERT INTO webhooks VALUES ('a1', '${URL}', 'whsec_x', '["batch.written"]', 'admin', 1, 7, 3, 9);`;
const HOW_IT_FARES = `
  ALTER TABLE webhooks ADD COLUMN failing_since BIGINT;
  ALTER TABLE webhooks ADD COLUMN last_failure TEXT;
  ALTER TABLE webhooks ADD COLUMN taken_id TEXT;
  ALTER TABLE webhooks ADD COLUMN taken_at BIGINT;
  ALTER TABLE webhooks ADD COLUMN off_at BIGINT;
  ALTER TABLE webhooks ADD COLUMN off_why TEXT;`;
const WHO_TELLS = `
  ALTER TABLE webhooks ADD COLUMN told_by TEXT NOT NULL DEFAULT '';
  ALTER TABLE webhooks ADD COLUMN told_until BIGINT NOT NULL DEFAULT 0;`;
const lines = new LogLines();

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

it.each([
  ['1', 1, FIRST],
  ['2, that knew how each fares', 2, FIRST + HOW_IT_FARES],
  ['2, that knew who tells each', 2, FIRST + WHO_TELLS],
])('webhooks of version %s of a file go on', async (_, version, tables) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ionm-webhooks-'));
  const before = new DatabaseSync(integrationsPath(dataDir));
  before.exec(`${tables.replaceAll('BIGINT', 'INTEGER')} PRAGMA user_version = ${version};`);
  before.close();
  await expectToGoOn(await openIntegrations({ dataDir }, lines.log));
  // And are opened once more as they are.
  await (await openIntegrations({ dataDir }, lines.log)).close();
  expect(lines.has('integrations not opened')).toBe(false);
  rmSync(dataDir, { recursive: true });
});

it('webhooks of an earlier version in PostgreSQL go on', async () => {
  const databaseUrl = await postgres.place();
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query(
    `${FIRST} ${WHO_TELLS}
     CREATE TABLE integrations (singleton integer PRIMARY KEY, schema_version integer NOT NULL);
     INSERT INTO integrations VALUES (1, 2);`,
  );
  await client.end();
  await expectToGoOn(await openIntegrations({ dataDir: 'nowhere', databaseUrl }, lines.log));
});

async function expectToGoOn(database: Database): Promise<void> {
  const webhooks = new Webhooks(database);
  expect(await webhooks.all()).toMatchObject([{ toldUpTo: 7, failures: 3, nextAt: 9, listed: { url: URL } }]);
  await webhooks.take({ webhookId: 'a1', head: 8 }, { teller: 'a', until: 20, now: instant(10) });
  const failed = { failure: { why: 'late' }, at: instant(10), nextAt: instant(20) } as const;
  expect((await webhooks.failed('a1', failed, 'a'))?.listed.failing).toMatchObject({ since: 10, times: 4 });
  expect(await webhooks.switchOff('a1', 'failing', instant(30))).toBe(true);
  await database.close();
}
