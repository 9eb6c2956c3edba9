import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteStore } from '../log/index.ts';
import { SqliteDatabase } from '../sql/sqlite-database.ts';
import { newAnswer } from '../testing/new-answer.ts';
import { ADMIN } from '../testing/organisation.ts';
import { ApiTokens } from './api-tokens.ts';
import { IdempotentAnswers } from './idempotent-answers.ts';
import {
  checkIntegrations,
  stageIntegrationsBackup,
  stageRestoredIntegrations,
} from './integration-backup.ts';
import { integrationsPath, openIntegrationFile } from './integration-database.ts';
import { Webhooks } from './webhooks.ts';

const NOW = new Date('2026-11-03T18:00:00.000Z');
/** When the events of `newAnswer` were stored. */
const LOGGED_AT = 1_700_000_000_034;
const ASKED = { name: 'Billing system', scopes: ['batches:read'], facilities: 'everywhere' } as const;
const HOOK = { url: 'https://billing.example.org/hook', topics: ['batch.written'] } as const;
const ANSWER = { status: 201, body: '{}' };

let folder: string;
let path: string;
let backup: string;
let log: string;
let database: ReturnType<typeof openIntegrationFile>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-integrations-'));
  path = integrationsPath(folder);
  backup = join(folder, 'backup.db.integrations');
  log = join(folder, 'log.db');
  const store = new SqliteStore(log);
  await store.commit(0, [newAnswer('c-1', 'case/A', 0, 3)]);
  await store.close();
  database = openIntegrationFile(path);
});
afterEach(() => {
  if (database.isOpen) database.close();
  rmSync(folder, { recursive: true });
});

function restored(from: string): ReturnType<typeof openIntegrationFile> {
  database.close();
  const staged = stageRestoredIntegrations(from, path, log, NOW);
  expect(staged.put()).toBe(`${path}.replaced-2026-11-03T180000.000Z`);
  database = openIntegrationFile(path);
  return database;
}

describe('tokens and webhooks', () => {
  it('are backed up while they are open, readable by nobody else, and are good again as they were', async () => {
    const tokens = new ApiTokens(new SqliteDatabase(database));
    const { secret } = await tokens.make(ASKED, ADMIN.userId, instant(0));
    const revoked = await tokens.make(ASKED, ADMIN.userId, instant(1));
    await tokens.revoke(revoked.listed.tokenId, instant(1));
    stageIntegrationsBackup(path, backup).put();
    expect(statSync(backup).mode & 0o077).toBe(0);
    const later = await tokens.make(ASKED, ADMIN.userId, instant(2));
    await tokens.revoke((await tokens.list())[2]?.tokenId ?? '', instant(3));
    const back = new ApiTokens(new SqliteDatabase(restored(backup)));
    expect(await back.tokenOf(secret, instant(4))).toMatchObject({ name: ASKED.name });
    expect(await back.tokenOf(revoked.secret, instant(4))).toBeUndefined();
    expect(await back.tokenOf(later.secret, instant(4))).toBeUndefined();
  });

  it.each(['those of the backup', 'those that stay'])(
    'know nothing that is not in the restored log: %s',
    async (which) => {
      const webhooks = new Webhooks(new SqliteDatabase(database));
      const behind = (await webhooks.make(HOOK, ADMIN.userId, instant(0), 2)).listed;
      const beyond = (await webhooks.make(HOOK, ADMIN.userId, instant(1), 4_711)).listed;
      const answers = new IdempotentAnswers(new SqliteDatabase(database));
      await answers.keep('token', 'of-the-log', '{}', ANSWER, instant(LOGGED_AT - 1));
      await answers.keep('token', 'lost', '{}', ANSWER, instant(LOGGED_AT));
      if (which === 'those of the backup') stageIntegrationsBackup(path, backup).put();
      const now = new SqliteDatabase(restored(which === 'those of the backup' ? backup : path));
      expect(await new Webhooks(now).all()).toMatchObject([
        { listed: { webhookId: behind.webhookId }, toldUpTo: 2 },
        { listed: { webhookId: beyond.webhookId }, toldUpTo: 3 },
      ]);
      expect((await new IdempotentAnswers(now).known('token', 'of-the-log', '{}')).status).toBe('answered');
      expect((await new IdempotentAnswers(now).known('token', 'lost', '{}')).status).toBe('new');
    },
  );

  it('are refused if they are something else, or of a later program, and nothing is left', () => {
    const wrong = join(folder, 'wrong');
    for (const [content, reason] of [
      ['', 'these are no tokens and webhooks'],
      ['no database'.repeat(500), 'file is not a database'],
    ] as const) {
      writeFileSync(wrong, content);
      expect(() => checkIntegrations(wrong)).toThrow(`${wrong}: ${reason}`);
    }
    database.exec('PRAGMA user_version = 99');
    expect(() => stageIntegrationsBackup(path, backup)).toThrow('later version');
    database.exec('DROP TABLE webhooks; PRAGMA user_version = 2');
    expect(() => stageIntegrationsBackup(path, backup)).toThrow('no such table');
    expect(() => statSync(backup)).toThrow('ENOENT');
  });
});
