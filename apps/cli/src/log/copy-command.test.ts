import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instant } from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { logPath, SqliteStore } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { importCases } from '../import/import-cases.ts';
import { caseOn } from '../testing/billing-log.ts';
import { onPostgres, POSTGRES_MS } from '../testing/on-postgres.ts';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { copy } from './copy-command.ts';
import { verify } from './verify-command.ts';

const emptyDatabase = onPostgres();

/** A data folder with so many cases in its log. */
async function cases(dataDir: string, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, number) => caseOn(`C-${number}`, '2026-11-03'));
  const read = readCaseFiles([{ name: 'cases.json', text: JSON.stringify(files) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const store = new SqliteStore(logPath(dataDir));
  const done = await importCases(store, read.cases, instant(Date.parse('2026-11-05T09:00:00Z')));
  if (!done.ok) throw new Error(JSON.stringify(done));
  await store.close();
}

const told: string[] = [];
const output = { write: (text: string) => told.push(text) > 0 };
const positionIn = (words: string): string => /^Position: (\S+)$/m.exec(words)?.[1] ?? 'none';

describe('cli copy', { timeout: POSTGRES_MS }, () => {
  it('brings a log into PostgreSQL and back, with its position, and tells no password', async () => {
    const { folder, environment } = await emptyDatabase();
    const { DATA_DIR } = environment;
    await cases(DATA_DIR, 40);
    const there = await copy({ from: DATA_DIR, to: 'env:DATABASE_URL' }, environment, output);
    expect(there).toEqual({
      status: 0,
      errors: '',
      output: expect.stringMatching(
        /^Copied from .*data to postgresql:\/\/127\.0\.0\.1:\d+\/postgres, and verified: \d+ events, 1 checkpoint\.\nPosition: .*\nOnly the log/,
      ),
    });
    const elsewhere = join(folder.path, 'elsewhere');
    const back = await copy({ from: 'env:DATABASE_URL', to: elsewhere }, environment, output);
    expect(back).toMatchObject({ status: 0, errors: '' });
    for (const DIR of [DATA_DIR, elsewhere]) {
      const found = await verify(undefined, {}, { DATA_DIR: DIR });
      expect(positionIn(found.output)).toBe(positionIn(there.output));
    }
    const again = await copy({ from: DATA_DIR, to: 'env:DATABASE_URL' }, environment, output);
    expect(again).toEqual({
      status: 2,
      output: '',
      errors: expect.stringMatching(/^postgresql:\/\/127\.0\.0\.1:\d+\/postgres: there is a log already/),
    });
    expect(JSON.stringify([there, back, again])).not.toContain('password');
  });

  it('says of a damaged log where it is damaged, and copies nothing', async () => {
    const { DATA_DIR, DATABASE_URL } = (await emptyDatabase()).environment;
    await cases(DATA_DIR, 3);
    const file = new DatabaseSync(logPath(DATA_DIR));
    file.exec('DROP TRIGGER events_are_never_changed; UPDATE events SET at = at + 1 WHERE seq = 4');
    file.close();
    expect(await copy({ from: DATA_DIR, to: 'env:TO' }, { TO: DATABASE_URL }, output)).toEqual({
      status: 1,
      output: '',
      errors: expect.stringMatching(/data is damaged at event 4: .*\n.*\nNothing was copied\.\n$/),
    });
    expect(await verify(undefined, {}, { DATABASE_URL })).toMatchObject({
      status: 2,
      errors: expect.stringMatching(/: there is no log\n$/),
    });
  });

  it('says that the source has more by then, if its servers go on', async () => {
    const { DATA_DIR, DATABASE_URL } = (await emptyDatabase()).environment;
    await cases(DATA_DIR, 600);
    const store = new SqliteStore(logPath(DATA_DIR));
    const copying = copy({ from: DATA_DIR, to: 'env:TO' }, { TO: DATABASE_URL }, output);
    const at = instant(Date.parse('2026-11-05T10:00:00Z'));
    const read = readCaseFiles([{ name: 'c.json', text: JSON.stringify([caseOn('later', '2026-11-04')]) }]);
    if (!read.ok) throw new Error('no case');
    await importCases(store, read.cases, at);
    await store.close();
    expect(await copying).toMatchObject({
      status: 0,
      errors: expect.stringMatching(/data has \d+ more events by now\. .*stop its servers and copy again/),
    });
  });

  it('that is killed leaves no log', { timeout: PROCESSES_MS }, async () => {
    const { folder, environment } = await emptyDatabase();
    const { DATA_DIR, DATABASE_URL } = environment;
    await cases(DATA_DIR, 600);
    // Ends the process, as a power cut would, when all is written and verified and the copy is about to be kept.
    const preload = folder.write(
      'killed.mjs',
      `import fs from 'node:fs';
       import { createRequire, syncBuiltinESMExports } from 'node:module';
       fs.linkSync = () => process.kill(process.pid, 'SIGKILL');
       syncBuiltinESMExports();
       const pg = createRequire(process.env['SERVER'])('pg');
       const { query } = pg.Client.prototype;
       pg.Client.prototype.query = function (...asked) {
         if (asked[0] === 'COMMIT') process.kill(process.pid, 'SIGKILL');
         return query.apply(this, asked);
       };`,
    );
    const elsewhere = join(folder.path, 'elsewhere');
    const SERVER = join(import.meta.dirname, '../../../server/src/main.ts');
    for (const to of ['env:DATABASE_URL', elsewhere]) {
      const env = { DATABASE_URL, SERVER, NODE_OPTIONS: `--import=${preload}` };
      expect(runCli(folder.path, ['copy', '--from', DATA_DIR, '--to', to], env)).toMatchObject({
        status: null,
      });
    }
    expect(existsSync(logPath(elsewhere))).toBe(false);
    expect(readdirSync(elsewhere)).not.toEqual([]);
    expect(await verify(undefined, {}, { DATABASE_URL })).toMatchObject({ status: 2 });
    for (const to of ['env:DATABASE_URL', elsewhere])
      expect(await copy({ from: DATA_DIR, to }, { DATABASE_URL }, output)).toMatchObject({ status: 0 });
  });
});

describe('cli copy refuses', () => {
  it.each([
    ['env:NOT_SET', /^--from: the variable NOT_SET is not set/],
    [
      'mysql://clock:secret@db/clock',
      /^mysql:\/\/db\/clock cannot be used: the URL must begin with postgresql:\/\/$/m,
    ],
    ['postgresql://clock:se#cret@db/clock', /^the database of the URL cannot be used: that is no URL/m],
    [
      'postgresql://clock:secret@127.0.0.1:1/clock',
      /^postgresql:\/\/127\.0\.0\.1:1\/clock cannot be reached/m,
    ],
  ])('%s, and tells no password', async (from, words) => {
    const folder = new TemporaryFolder();
    const refused = await copy({ from, to: join(folder.path, 'data') }, {}, output);
    expect(refused).toEqual({ status: 2, output: '', errors: expect.stringMatching(words) });
    expect(refused.errors).not.toMatch(/se#?cret/);
    if (from.includes('//'))
      expect(refused.errors).toContain('Everybody on this computer can see a password');
  });

  it('a folder without a log, and makes none', async () => {
    const folder = new TemporaryFolder();
    const [from, to] = [join(folder.path, 'from'), join(folder.path, 'to')];
    expect(await copy({ from, to }, {}, output)).toEqual({
      status: 2,
      output: '',
      errors: `${from}: there is no log\n`,
    });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('a folder in which a restore was not finished', async () => {
    const folder = new TemporaryFolder();
    const from = join(folder.path, 'data');
    await cases(from, 1);
    folder.write('data/restore-unfinished', 'killed');
    expect(await copy({ from, to: join(folder.path, 'to') }, {}, output)).toMatchObject({
      status: 2,
      errors: expect.stringContaining('was not finished'),
    });
  });
});
