import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accountsInFile, accountsPath } from '@ionm-clock/server/accounts';
import { expect, it } from 'vitest';
import { FiledBatches } from '../testing/filed-batches.ts';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { withLog } from '../with-log.ts';
import { backup } from './backup-command.ts';
import { restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

const SERVER = join(import.meta.dirname, '../../../server/src/main.ts');

/** Ends the process, as a power cut would, before a file gets a name for the so-manieth time. */
const KILLED = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = Number(process.env['KILLED_AT_RENAME']);
  const { renameSync } = fs;
  fs.renameSync = (...names) => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    renameSync(...names);
  };
  syncBuiltinESMExports();
`;

/** A data folder with batches and accounts. */
async function filled(dataDir: string, ...texts: readonly string[]) {
  await FiledBatches.of(dataDir, ...texts);
  await accountsInFile(accountsPath(dataDir)).close();
  return { DATA_DIR: dataDir };
}

it('a restore that is killed anywhere never looks whole, is served to nobody, and is done again', {
  timeout: 2 * PROCESSES_MS,
}, async () => {
  const folder = new TemporaryFolder();
  const preload = folder.write('killed.mjs', KILLED);
  const to = join(folder.path, 'backup.db');
  expect(await backup(to, await filled(join(folder.path, 'data'), 'one', 'two'))).toMatchObject({
    status: 0,
  });
  for (let rename = 0; ; rename++) {
    const environment = await filled(join(folder.path, `other-${rename}`), 'another log');
    const { status } = runCli(folder.path, ['restore', to, '--replace'], {
      ...environment,
      NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`,
      KILLED_AT_RENAME: String(rename),
    });
    if (status === 0) {
      // The accounts, both files, and the log.
      expect(rename).toBe(4);
      break;
    }
    expect(status).toBe(null);
    expect(await verify(undefined, {}, environment)).toMatchObject({
      status: 1,
      output: expect.stringContaining('was not finished'),
    });
    expect(await backup(join(folder.path, 'no.db'), environment)).toMatchObject({ status: 1, output: '' });
    expect(existsSync(join(folder.path, 'no.db'))).toBe(false);
    if (rename === 2) await refusedToAll(environment);
    expect(await restore(to, { replace: true }, environment)).toMatchObject({ status: 0, errors: '' });
    expect(await verify(undefined, {}, environment)).toMatchObject({
      status: 0,
      output: expect.stringContaining('Files of 2 batches are as they were written'),
    });
  }
});

async function refusedToAll(environment: { readonly DATA_DIR: string }): Promise<void> {
  const work = () => Promise.reject(new Error('the log was opened'));
  expect(await withLog(environment, work)).toMatchObject({ status: 2, output: '' });
  const env = { PATH: process.env['PATH'], PORT: '0', ...environment };
  const served = spawnSync(process.execPath, [SERVER], { env, encoding: 'utf8' });
  expect(served).toMatchObject({ status: 1, stdout: '' });
  expect(served.stderr).toMatch(
    /cannot start: a restore into .* was not finished.*Do it again: .*cli restore/,
  );
}

it('a restore that is refused after one that was killed does not make it look whole', async () => {
  const folder = new TemporaryFolder();
  const batches = await FiledBatches.of(join(folder.path, 'data'), 'one');
  const environment = { DATA_DIR: batches.dataDir };
  const to = join(folder.path, 'backup.db');
  expect(await backup(to, environment)).toMatchObject({ status: 0 });
  folder.write('data/restore-unfinished', 'killed');
  expect(await restore(to, {}, environment)).toMatchObject({
    status: 2,
    errors: expect.stringContaining('was not finished'),
  });
  expect(await verify(undefined, {}, environment)).toMatchObject({ status: 1 });
  expect(await restore(to, { replace: true }, environment)).toMatchObject({ status: 0, errors: '' });
  expect(await verify(undefined, {}, environment)).toMatchObject({ status: 0 });
});
