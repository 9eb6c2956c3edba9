import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CPT } from '@ionm-clock/domain';
import { logPath, SqliteStore } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { ACME, ACME_BY_QUARTERS } from '../testing/acme.ts';
import { goldenFiles } from '../testing/golden-cases.ts';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';

const NO_ADVICE = 'IONM Clock computes units; it gives no legal or coding advice.';

/** A folder with two versions of a profile as files, and a data folder beside them. */
function acmeFiles() {
  const folder = new TemporaryFolder();
  folder.write('acme.json', ACME);
  folder.write('quarters.json', { ...ACME_BY_QUARTERS, version: 77 });
  const dataDir = join(folder.path, 'data');
  const run = (...args: string[]) => runCli(folder.path, args, { DATA_DIR: dataDir });
  return { folder, dataDir, run };
}

/** The same with four overlapping cases in the log, which name the profile. */
function casesOfAcme() {
  const files = acmeFiles();
  const { folder, run } = files;
  expect(run('profiles', 'add', 'acme.json').status).toBe(0);
  folder.write('world.json', JSON.stringify(goldenFiles('four-at-once')).replaceAll('"cpt"', '"acme"'));
  expect(run('import', 'world.json')).toMatchObject({ stderr: '', status: 0 });
  return files;
}

describe('cli profiles', { timeout: PROCESSES_MS }, () => {
  it('lists those that come with the program, and makes no log for it', () => {
    const { dataDir, run } = acmeFiles();
    expect(run('profiles', 'list')).toEqual({
      stdout: [
        'Profile       Version  Title                  From        To  Origin',
        'cpt                 1  CPT                    2013-01-01  -   comes with the program',
        'medicare            1  Medicare               2013-01-01  -   comes with the program',
        'quarter-hour        1  Quarter-hour contract  2013-01-01  -   comes with the program',
        '',
      ].join('\n'),
      stderr: '',
      status: 0,
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('adds files as versions, whatever number they say, and lists and shows them', async () => {
    const { dataDir, run } = acmeFiles();
    expect(run('profiles', 'add', 'acme.json', 'quarters.json')).toEqual({
      stdout: `Saved in ${dataDir}: acme version 1, acme version 2.\n`,
      stderr: '',
      status: 0,
    });
    const listed = JSON.parse(run('profiles', 'list', '--json').stdout);
    expect(listed.slice(0, 3)).toEqual([
      { id: 'acme', version: 1, title: 'Acme Health', effectiveFrom: '2013-01-01', shipped: false },
      { id: 'acme', version: 2, title: 'Acme Health', effectiveFrom: '2013-01-01', shipped: false },
      { id: 'cpt', version: 1, title: 'CPT', effectiveFrom: '2013-01-01', shipped: true },
    ]);
    expect(JSON.parse(run('profiles', 'show', 'acme').stdout)).toEqual({ ...ACME_BY_QUARTERS, version: 2 });
    expect(JSON.parse(run('profiles', 'show', 'acme', '--version', '1').stdout)).toEqual({
      ...ACME,
      version: 1,
    });
    expect(JSON.parse(run('profiles', 'show', 'cpt').stdout)).toEqual(CPT);
    const store = new SqliteStore(logPath(dataDir));
    expect(await store.verify()).toMatchObject({ ok: true, events: 2 });
    await store.close();
  });

  it('takes what it shows for the same again, and changes nothing', () => {
    const { folder, run } = acmeFiles();
    run('profiles', 'add', 'acme.json');
    folder.write('shown.json', run('profiles', 'show', 'acme').stdout);
    expect(run('profiles', 'add', 'shown.json', 'acme.json')).toEqual({
      stdout: 'Already so, nothing changed: acme version 1, acme version 1.\n',
      stderr: '',
      status: 0,
    });
  });

  it('previews what would change, and saves nothing', () => {
    const { run } = casesOfAcme();
    expect(run('profiles', 'add', 'quarters.json', '--preview')).toEqual({
      stdout: [
        'acme version 2 (quarters.json) would bill 4 ended cases. 4 records would come out otherwise:',
        '',
        'Case  Date        Record  Physician  Code   Now  Then  Findings (+ comes, - goes)',
        'A     2026-11-03  open    dr-a       95941    4    16  - over-limit 0:30:00 (error)',
        'B     2026-11-03  open    dr-a       95941    2    10  - over-limit 0:30:00 (error)',
        'C     2026-11-03  open    dr-a       95941    3    14  - over-limit 0:30:00 (error)',
        'D     2026-11-03  open    dr-a       95941    2    10  - over-limit 0:30:00 (error)',
        '',
        'Units of all ended cases: 95941 11 now, 50 then.',
        '',
        `Nothing was saved. ${NO_ADVICE}`,
        '',
      ].join('\n'),
      stderr: '',
      status: 0,
    });
    expect(run('profiles', 'add', 'acme.json', '--preview').stdout).toBe(
      `acme version 1 says this already.\n\nNothing was saved. ${NO_ADVICE}\n`,
    );
    expect(JSON.parse(run('profiles', 'list', '--json').stdout)).toHaveLength(4);
  });

  it('adds none of the files if one has a mistake, and names every field that is wrong', () => {
    const { folder, dataDir, run } = acmeFiles();
    folder.write('bad.json', {
      ...ACME,
      outside: { ...ACME.outside, unitMinutes: 0 },
      effectiveFrom: 'soon',
    });
    folder.write('cpt.json', CPT);
    expect(run('profiles', 'add', 'acme.json', 'bad.json', 'absent.json')).toEqual({
      stdout: '',
      stderr:
        'absent.json: there is no such file\n' +
        'bad.json: outside.unitMinutes: must be at least 1\n' +
        'bad.json: effectiveFrom: must be a date such as 2026-01-31\n',
      status: 2,
    });
    for (const preview of [[], ['--preview']]) {
      expect(run('profiles', 'add', 'acme.json', 'cpt.json', ...preview)).toEqual({
        stdout: '',
        stderr: 'cpt.json: id: The profile cpt comes with the program: give yours another id.\n',
        status: 2,
      });
    }
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says which there are where one is asked for that is not there', () => {
    const { run } = acmeFiles();
    expect(run('profiles', 'show', 'acme')).toEqual({
      stdout: '',
      stderr: 'There is no payer profile acme here. There are cpt, medicare, quarter-hour.\n',
      status: 2,
    });
    expect(run('profiles', 'show', 'cpt', '--version', 'two')).toEqual({
      stdout: '',
      stderr: 'There is no version two of cpt here. There are 1.\n',
      status: 2,
    });
    expect(run('profiles').status).toBe(2);
  });
});
