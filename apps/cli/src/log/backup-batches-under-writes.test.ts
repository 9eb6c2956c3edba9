import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { batchesInLog } from '@ionm-clock/server/exports';
import { expect, it } from 'vitest';
import { FiledBatches } from '../testing/filed-batches.ts';
import { PROCESSES_MS } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { verify } from './verify-command.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

it('a backup that is made while batches are written has the file of each batch that its log tells of, and no other', {
  timeout: PROCESSES_MS,
}, async () => {
  const { path } = new TemporaryFolder();
  const batches = new FiledBatches(join(path, 'data'));
  const to = join(path, 'backup.db');
  const write = () => batches.write(`batch ${batches.hashes.length} `.repeat(2_000));
  await write();
  const running = spawn(process.execPath, [MAIN, 'backup', to], {
    env: { ...process.env, DATA_DIR: batches.dataDir },
    stdio: 'inherit',
  });
  const ended = once(running, 'exit');
  let isDone = false;
  void ended.then(() => {
    isDone = true;
  });
  while (!isDone) {
    await write();
    await setImmediate();
  }
  expect(await ended).toEqual([0, null]);
  await batches.close();
  expect(await verify(to, {}, { DATA_DIR: batches.dataDir })).toMatchObject({ status: 0 });
  const told = batchesInLog(to).map(({ sha256 }) => sha256);
  expect(told).toEqual(batches.hashes.slice(0, told.length));
  expect(told.length).toBeLessThan(batches.hashes.length);
  expect(readdirSync(`${to}.exports`)).toEqual([...told].sort());
});
