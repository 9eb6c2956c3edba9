import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { instant, type Person, userId } from '@ionm-clock/domain';
import { AccountStore, accountsPath } from '@ionm-clock/server/accounts';
import { logPath, openStore, verifyFile } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { inviteCommand } from '../accounts/invite-command.ts';
import { exportRecords } from '../export/export-records.ts';
import { importFiles } from '../import/import-command.ts';
import { addProfiles } from '../profiles/add-profiles.ts';
import { ACME } from '../testing/acme.ts';
import { caseOn } from '../testing/billing-log.ts';
import { FiledBatches } from '../testing/filed-batches.ts';
import { onPostgres, POSTGRES_MS } from '../testing/on-postgres.ts';
import { personSaved } from '../testing/person-saved.ts';
import { runCli } from '../testing/run-cli.ts';
import { backup } from './backup-command.ts';
import { copy } from './copy-command.ts';
import { restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

const emptyDatabase = onPostgres();
const NOW = Date.parse('2026-11-05T09:00:00Z');
const DATABASE = /postgresql:\/\/127\.0\.0\.1:\d+\/postgres/;
const ADMINISTRATOR: Person = {
  userId: userId('u-1'),
  name: 'A. Moreau',
  signInName: 'moreau',
  grants: [{ role: 'administrator', facilities: 'everywhere' }],
  rights: [],
  active: true,
};
const positionIn = (words: string): string => /^Position: (\S+)$/m.exec(words)?.[1] ?? 'none';
const nobody = { write: () => true };

/** A database with three batches in its log, whose files are in the data folder. */
async function threeBatches() {
  const { folder, environment } = await emptyDatabase();
  const { DATA_DIR, DATABASE_URL } = environment;
  const written = join(folder.path, 'written');
  const batches = await FiledBatches.of(written, 'one', 'two', 'three');
  await copy({ from: written, to: 'env:DATABASE_URL' }, environment, nobody);
  rmSync(logPath(written));
  return { folder, batches, elsewhere: DATA_DIR, environment: { DATABASE_URL, DATA_DIR: written } };
}

describe('with DATABASE_URL', { timeout: POSTGRES_MS }, () => {
  it('cases, profiles and invitations go into the database, and records come out of it', async () => {
    const { folder, environment } = await emptyDatabase();
    const { DATA_DIR, DATABASE_URL } = environment;
    const { store } = await openStore({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
    await store.commit(0, [personSaved(ADMINISTRATOR, NOW)]);
    await store.close();
    const acme = folder.write('acme.json', ACME);
    const outcomes = [
      await addProfiles([acme], {}, environment),
      await importFiles([folder.write('case.json', caseOn('C-1', '2026-11-03'))], environment),
      await inviteCommand('moreau', {}, environment, NOW),
    ];
    expect(outcomes).toEqual([
      {
        status: 0,
        errors: '',
        output: expect.stringMatching(/^Saved in postgresql:.*: acme version 1\.\n$/),
      },
      {
        status: 0,
        errors: '',
        output: expect.stringMatching(/^Imported into postgresql:.*: 1 case \(C-1\)\.\n$/),
      },
      { status: 0, errors: '', output: expect.stringMatching(/^Code for moreau: /) },
    ]);
    const out = { data: async () => undefined, errors: nobody };
    const asked = { format: 'csv', out: join(folder.path, 'out.csv') } as const;
    const exported = await exportRecords([], asked, environment, out, instant(NOW));
    expect(exported.errors).not.toContain('there is no log');
    expect(existsSync(logPath(DATA_DIR))).toBe(false);
    const listed = runCli(folder.path, ['profiles', 'list', '--json'], { DATA_DIR, DATABASE_URL });
    expect(JSON.parse(listed.stdout).map(({ id }: { id: string }) => id)).toContain('acme');
    expect(JSON.stringify([outcomes, exported, listed])).not.toContain('password@');
  });

  it('verify says the same as of a file, knows a kept position, and makes nothing where there is no log', async () => {
    const { environment, batches } = await threeBatches();
    const whole = await verify(undefined, {}, environment);
    expect(whole).toEqual({
      status: 0,
      errors: '',
      output: expect.stringMatching(
        /^postgresql:\/\/127\.0\.0\.1:\d+\/postgres is whole: 3 events, 1 checkpoint\.\nPosition: 3:[0-9a-f]{64}\nFiles of 3 batches are as they were written\.\n$/,
      ),
    });
    const kept = positionIn(whole.output);
    expect(await verify(undefined, { kept }, environment)).toEqual(whole);
    expect(await verify(undefined, { kept: kept.replace('3:', '4:') }, environment)).toMatchObject({
      status: 1,
      output: expect.stringMatching(/postgres is damaged at event 4: the log ends before this event/),
    });
    rmSync(batches.fileOf(2));
    expect(await verify(undefined, {}, environment)).toMatchObject({
      status: 1,
      output: expect.stringMatching(
        /is damaged, its log is whole: (?:.*\n)*B-000002: .* is missing\.\n(?:.*\n)*Of several servers/,
      ),
    });
    const { folder, environment: empty } = await emptyDatabase();
    for (const _ of [1, 2]) {
      expect(await verify(undefined, {}, empty)).toEqual({
        status: 2,
        output: '',
        errors: expect.stringMatching(/^postgresql:.*postgres: there is no log\n$/),
      });
    }
    const read = runCli(folder.path, ['profiles', 'list'], empty);
    expect(read).toMatchObject({ status: 0, stderr: '' });
    expect(await verify(undefined, {}, empty)).toMatchObject({ status: 2 });
  });

  it('backup writes a SQLite file and what lies beside it, which is restored into another database, or a folder', async () => {
    const { folder, environment, batches, elsewhere } = await threeBatches();
    new AccountStore(accountsPath(environment.DATA_DIR)).close();
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
    ).toEqual(['backup.db', 'backup.db.accounts', 'backup.db.exports']);
    expect(await backup(to, environment)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('is there already'),
    });

    const other = { ...(await emptyDatabase()).environment, DATA_DIR: elsewhere };
    const restored = await restore(to, {}, other);
    expect(restored).toMatchObject({ status: 0, errors: '', output: expect.stringMatching(DATABASE) });
    expect(restored.output).toContain('Files of 3 batches are restored too');
    expect(positionIn(restored.output)).toBe(positionIn(made.output));
    expect(await verify(undefined, {}, other)).toMatchObject({ status: 0 });
    expect(readdirSync(elsewhere).toSorted()).toEqual(['accounts.db', 'exports']);
    expect(await logIdIn(other)).not.toBe(await logIdIn(environment));

    const inFolder = { DATA_DIR: join(folder.path, 'in-folder') };
    expect(await restore(to, {}, inFolder)).toMatchObject({ status: 0 });
    expect(await verify(undefined, {}, inFolder)).toMatchObject({ status: 0 });
    expect(batches.hashes).toHaveLength(3);
  });

  it('restore changes nothing where there is a log, the backup lacks files, or --replace is asked for', async () => {
    const { folder, environment, batches, elsewhere } = await threeBatches();
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
