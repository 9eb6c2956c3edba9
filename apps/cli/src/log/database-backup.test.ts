import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { accountsBackupOf, accountsInFile, accountsPath } from '@ionm-clock/server/accounts';
import { openStore, verifyFile } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { threeBatches } from '../testing/batches-in-database.ts';
import { onPostgres, POSTGRES_MS } from '../testing/on-postgres.ts';
import { backup } from './backup-command.ts';
import { restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

const emptyDatabase = onPostgres();
const positionIn = (words: string): string => /^Position: (\S+)$/m.exec(words)?.[1] ?? 'none';

describe('with DATABASE_URL', { timeout: POSTGRES_MS }, () => {
  it('backup writes a SQLite file and what lies beside it, which is restored into another database, or a folder', async () => {
    const { folder, environment, batches, elsewhere } = await threeBatches(emptyDatabase);
    // As it was before the log was copied into the database.
    await accountsInFile(accountsPath(environment.DATA_DIR)).close();
    const to = join(folder.path, 'backup.db');
    const made = await backup(to, environment);
    expect(made).toMatchObject({
      status: 0,
      errors: '',
      output: expect.stringContaining('Files of 3 batches'),
    });
    expect(verifyFile(to)).toMatchObject({ ok: true, events: 3 });
    expect(
      readdirSync(folder.path)
        .filter((name) => name.startsWith('backup'))
        .toSorted(),
    ).toEqual(['backup.db', 'backup.db.exports']);
    expect(made.output).toContain('Accounts, tokens and webhooks are in the database');
    await accountsInFile(accountsBackupOf(to)).close();
    expect(await backup(to, environment)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('is there already'),
    });

    const other = { ...(await emptyDatabase()).environment, DATA_DIR: elsewhere };
    const restored = await restore(to, {}, other);
    expect(restored).toMatchObject({
      status: 0,
      errors: '',
      output: expect.stringContaining('into postgresql://'),
    });
    expect(restored.output).toContain('Files of 3 batches are restored too');
    expect(restored.output).toContain('are not restored');
    expect(positionIn(restored.output)).toBe(positionIn(made.output));
    expect(await verify(undefined, {}, other)).toMatchObject({ status: 0 });
    expect(readdirSync(elsewhere).toSorted()).toEqual(['exports']);
    expect(await logIdIn(other)).not.toBe(await logIdIn(environment));

    const inFolder = { DATA_DIR: join(folder.path, 'in-folder') };
    expect(await restore(to, {}, inFolder)).toMatchObject({ status: 0 });
    expect(await verify(undefined, {}, inFolder)).toMatchObject({ status: 0 });
    expect(batches.hashes).toHaveLength(3);
  });

  it('restore changes nothing where there is a log, the backup lacks files, or --replace is asked for', async () => {
    const { folder, environment, batches, elsewhere } = await threeBatches(emptyDatabase);
    const to = join(folder.path, 'backup.db');
    await backup(to, environment);
    expect(await restore(to, {}, environment)).toMatchObject({
      status: 2,
      errors: expect.stringMatching(/^postgresql:.*: there is a log already/),
    });
    expect(await restore(to, { replace: true }, environment)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('is not moved aside'),
    });
    rmSync(batches.fileOf(1, `${to}.exports`));
    const other = { ...(await emptyDatabase()).environment, DATA_DIR: elsewhere };
    expect(await restore(to, {}, other)).toMatchObject({
      status: 1,
      errors: expect.stringMatching(/B-000001: .*\nNothing was changed/),
    });
    expect(await verify(undefined, {}, other)).toMatchObject({ status: 2 });
    expect(await restore(to, { withoutLostFiles: true }, other)).toMatchObject({ status: 0 });
  });
});

it('a restore that ended when its log was in the database already is done again', {
  timeout: POSTGRES_MS,
}, async () => {
  const { folder, environment, elsewhere } = await threeBatches(emptyDatabase);
  const to = join(folder.path, 'backup.db');
  await backup(to, environment);
  const other = { ...(await emptyDatabase()).environment, DATA_DIR: elsewhere };
  expect(await restore(to, {}, other)).toMatchObject({ status: 0 });
  const logId = await logIdIn(other);
  rmSync(join(elsewhere, 'exports'), { recursive: true });
  folder.write('data/restore-unfinished', 'killed');
  expect(await verify(undefined, {}, other)).toMatchObject({ status: 1 });
  expect(await restore(to, {}, environment)).toMatchObject({ status: 2 });
  expect(await restore(to, {}, other)).toMatchObject({ status: 0, errors: '' });
  expect(await verify(undefined, {}, other)).toMatchObject({ status: 0 });
  expect(await logIdIn(other)).toBe(logId);
});

async function logIdIn({
  DATA_DIR,
  DATABASE_URL,
}: {
  DATA_DIR: string;
  DATABASE_URL: string;
}): Promise<string> {
  const { store } = await openStore({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
  await store.close();
  return store.logId;
}
