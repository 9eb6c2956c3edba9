import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFile } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { backup } from '../log/backup-command.ts';
import { copy } from '../log/copy-command.ts';
import { restore } from '../log/restore-command.ts';
import { verify } from '../log/verify-command.ts';
import { DONE, FOUND_ERRORS } from '../outcome.ts';
import { casesIn } from '../profiles/log-contents.ts';
import { CHIEF, oldLog, PATIENT, says } from '../testing/old-log.ts';
import { onPostgres, POSTGRES_MS } from '../testing/on-postgres.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { type Environment, withLog } from '../with-log.ts';
import { type DisposeOptions, dispose } from './dispose-command.ts';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const FOR_GOOD: DisposeOptions = { yes: true, reason: 'Schedule 7', approvedBy: CHIEF };
const database = onPostgres();

async function place(kind: string): Promise<{ readonly folder: string; readonly environment: Environment }> {
  if (kind === 'PostgreSQL') {
    const { folder, environment } = await database();
    return { folder: folder.path, environment };
  }
  const folder = new TemporaryFolder().path;
  return { folder, environment: { DATA_DIR: join(folder, 'data') } };
}

async function withOldLog(kind = 'SQLite') {
  const { folder, environment } = await place(kind);
  await oldLog(environment);
  const does = (options: DisposeOptions) => dispose(options, environment, NOW);
  return { folder, environment, dataDir: environment['DATA_DIR'] ?? '', does };
}

async function caseIdsIn(environment: Environment): Promise<readonly string[]> {
  let ids: readonly string[] = [];
  await withLog(environment, async (store) => {
    ids = (await casesIn(store)).map(({ id }) => id).sort();
    return { output: '', errors: '', status: DONE };
  });
  return ids;
}

/** Files that hold the text, anywhere below the folder. */
const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name);

const ALL = ['HELD', 'NEW', 'OLD-1', 'OLD-2', 'OPEN'];

describe.each(['SQLite', 'PostgreSQL'])('cli dispose in %s', { timeout: POSTGRES_MS }, (kind) => {
  it('tells what would go and what is kept, and changes nothing', async () => {
    const { environment, does } = await withOldLog(kind);
    for (const options of [{}, { dryRun: true, ...FOR_GOOD }]) {
      expect(await does({ ...options, list: true })).toEqual({
        output:
          'Cases are kept for 10 years from the date of service; today is 2026-11-29.\n' +
          'To be disposed of: 2 cases, dates of service 2009-03-01 to 2009-04-01.\n' +
          '  2009-03-01 OLD-1\n' +
          '  2009-04-01 OLD-2\n' +
          'Past retention and under a legal hold: 1 case.\n' +
          'Past retention and not finished: 1 case.\n' +
          'Past retention and read beside such a case: 0 cases.\n' +
          'Nothing was changed.\n',
        errors: '',
        status: DONE,
      });
    }
    expect(await caseIdsIn(environment)).toEqual(ALL);
  });

  it('disposes of them for good: the log is whole, and says who, when and why', async () => {
    const { environment, does } = await withOldLog(kind);
    const before = await verify(undefined, {}, environment);
    const kept = /^Position: (\S+)$/m.exec(before.output)?.[1] ?? '';
    expect(await does(FOR_GOOD)).toMatchObject({
      output: expect.stringContaining(
        '2 cases disposed of.\nFiles of batches removed: 1.\nFiles that stay, since they hold other cases too: B-000002.\n',
      ),
    });
    expect(await caseIdsIn(environment)).toEqual(['HELD', 'NEW', 'OPEN']);
    expect(await verify(undefined, { kept }, environment)).toMatchObject({
      output: expect.stringContaining(
        '2 cases disposed of: of their events all is there but what they said.\n',
      ),
      status: DONE,
    });
    expect(await does(FOR_GOOD)).toMatchObject({
      output: expect.stringContaining('No case is to be disposed of.'),
      status: DONE,
    });
  });

  it('a backup, what is restored of it, and a copy are as the log is', async () => {
    const { environment, does, folder } = await withOldLog(kind);
    await does(FOR_GOOD);
    const to = join(folder, 'backup.db');
    expect(await backup(to, environment)).toMatchObject({ status: DONE, errors: '' });
    expect(verifyFile(to)).toMatchObject({ ok: true, disposed: 2 });
    const restored = { DATA_DIR: join(folder, 'restored') };
    expect(await restore(to, {}, restored)).toMatchObject({ status: DONE, errors: '' });
    expect(await caseIdsIn(restored)).toEqual(['HELD', 'NEW', 'OPEN']);
    const copied = join(folder, 'copied');
    const from = environment['DATABASE_URL'] ?? environment['DATA_DIR'] ?? '';
    expect(await copy({ from, to: copied }, {}, process.stderr)).toMatchObject({ status: DONE });
    expect(await verify(undefined, {}, { DATA_DIR: copied })).toMatchObject({
      output: expect.stringContaining('2 cases disposed of'),
    });
  });
});

describe('cli dispose', { timeout: POSTGRES_MS }, () => {
  it('leaves the bytes of no patient whose cases are gone in any file of the data folder', async () => {
    const { environment, dataDir, does } = await withOldLog();
    await withLog(environment, async (store) => {
      for (const id of ['OPEN', 'HELD', 'NEW']) {
        await says(store, `case/${id}`, 'case.cancelled', { reason: `about ${id}` });
      }
      await says(store, 'case/OLD-1', 'note.added', { text: 'Seen-only-here' });
      return { output: '', errors: '', status: DONE };
    });
    expect(filesWith(dataDir, 'Seen-only-here')).not.toEqual([]);
    expect(await does(FOR_GOOD)).toMatchObject({ errors: '', status: DONE });
    expect(filesWith(dataDir, 'Seen-only-here')).toEqual([]);
    // Of the others, and in the file of the batch that has one of them.
    expect(filesWith(dataDir, PATIENT)).toHaveLength(2);
  });

  it('needs a reason, and an administrator of everything who approved it', async () => {
    const { environment, does } = await withOldLog();
    expect(await does({ yes: true, approvedBy: CHIEF })).toMatchObject({
      errors: expect.stringMatching(/^--reason/),
    });
    expect(await does({ yes: true, reason: 'Why' })).toMatchObject({
      errors: expect.stringMatching(/^--approved-by/),
    });
    for (const approvedBy of ['clerk', 'nobody']) {
      expect(await does({ ...FOR_GOOD, approvedBy })).toMatchObject({
        errors: `--approved-by: ${approvedBy} does not administer the whole organisation\n`,
        output: '',
      });
    }
    expect(await caseIdsIn(environment)).toEqual(ALL);
  });

  it('spares what came under a hold, and takes what no longer is', async () => {
    const { environment, does } = await withOldLog();
    await withLog(environment, async (store) => {
      const scope = { kind: 'facility', facility: 'Mercy', from: '2009-04-01', to: '2009-04-01' };
      await says(store, 'organisation', 'hold.placed', { hold: { holdId: 'h-2', scope, reason: 'Audit' } });
      await says(store, 'organisation', 'hold.lifted', { holdId: 'h-1', reason: 'Settled' });
      return { output: '', errors: '', status: DONE };
    });
    await does(FOR_GOOD);
    expect(await caseIdsIn(environment)).toEqual(['NEW', 'OLD-2', 'OPEN']);
  });

  it('names copies of an earlier time that lie beside the log', async () => {
    const { dataDir, does } = await withOldLog();
    const aside = join(dataDir, 'ionm-clock.db.replaced-2026-11-01T000000.000Z');
    await backup(aside, { DATA_DIR: dataDir });
    for (const name of readdirSync(dataDir)) {
      if (name.startsWith('ionm-clock.db.replaced') && !aside.endsWith(name))
        rmSync(join(dataDir, name), { recursive: true });
    }
    expect(await does(FOR_GOOD)).toMatchObject({
      errors: `${aside} is a copy of an earlier time: remove it when you need it no more.\n`,
      status: FOUND_ERRORS,
    });
  });
});
