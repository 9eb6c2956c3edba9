import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { allEvents, logPath, SqliteStore, type StoredEvent } from '@ionm-clock/server/log';
import { describe, expect, it, onTestFinished } from 'vitest';
import { goldenFiles } from '../testing/golden-cases.ts';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';

const SERVER = join(import.meta.dirname, '../../../server/src/main.ts');

/** A data folder with four cases in its log, and the command line on it. */
function loggedCases() {
  const folder = new TemporaryFolder();
  folder.write('world.json', goldenFiles('four-at-once'));
  const dataDir = join(folder.path, 'data');
  const cli = (...args: string[]) => runCli(folder.path, args, { DATA_DIR: dataDir });
  expect(cli('import', 'world.json').status).toBe(0);
  return { folder, dataDir, cli };
}

async function eventsIn(path: string): Promise<readonly StoredEvent[]> {
  const store = new SqliteStore(path);
  const events: StoredEvent[] = [];
  for await (const event of allEvents(store)) events.push(event);
  await store.close();
  return events;
}

function change(path: string, sql: string): void {
  const file = new DatabaseSync(path);
  file.exec('DROP TRIGGER events_are_never_changed; DROP TRIGGER commands_are_never_removed');
  file.exec(sql);
  file.close();
}

const positionIn = (output: string): string => /^Position: (\S+)$/m.exec(output)?.[1] ?? '';

describe('cli verify', { timeout: PROCESSES_MS }, () => {
  it('says that a log is whole, and its position, by which it is known again later', () => {
    const { cli, dataDir } = loggedCases();
    const { stdout, stderr, status } = cli('verify');
    expect(stdout).toMatch(/data is whole: \d+ events, 1 checkpoint\.\nPosition: \d+:[0-9a-f]{64}\n$/);
    expect([stderr, status]).toEqual(['', 0]);
    const [seq, hash] = positionIn(stdout).split(':');
    expect(cli('verify', '--kept', `${seq}:${hash}`).status).toBe(0);
    const later = cli('verify', '--kept', `${Number(seq) + 1}:${hash}`);
    expect([later.status, later.stdout]).toEqual([1, expect.stringContaining('the log ends before this')]);
    change(logPath(dataDir), 'UPDATE events SET payload = \'{"reason":"other"}\' WHERE seq = 3');
    expect(cli('verify')).toEqual({
      stdout: `${dataDir} is damaged at event 3: the content of the event does not match its hash.\nEvents 1 to 2 are in order and match their hashes.\n`,
      stderr: '',
      status: 1,
    });
  });

  it('finds a command that brought an event and is gone', () => {
    const { cli, dataDir } = loggedCases();
    change(logPath(dataDir), 'DELETE FROM commands WHERE first_seq = 1');
    expect(cli('verify')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('at event 1: the command'),
    });
  });

  it('exits with 2 where there is no log, or no position is meant, and makes nothing', () => {
    const folder = new TemporaryFolder();
    folder.write('no-log.db', 'x'.repeat(5_000));
    const cli = (...args: string[]) => runCli(folder.path, args, { DATA_DIR: join(folder.path, 'data') });
    expect(cli('verify')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('there is no log'),
      status: 2,
    });
    expect(cli('verify', 'no-log.db')).toMatchObject({
      stderr: 'no-log.db: file is not a database\n',
      status: 2,
    });
    expect(cli('verify', '--kept', 'x')).toMatchObject({
      stderr: expect.stringMatching(/^--kept: must be/),
      status: 2,
    });
    expect(readdirSync(folder.path)).toEqual(['no-log.db']);
  });
});

describe('cli backup and restore', { timeout: PROCESSES_MS }, () => {
  it('bring back every event, and keep the log that was replaced', async () => {
    const { cli, dataDir, folder } = loggedCases();
    const backup = join(folder.path, 'backup.db');
    const made = cli('backup', 'backup.db');
    expect(made).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Backed up and verified'),
    });
    const before = await eventsIn(logPath(dataDir));
    change(logPath(dataDir), 'UPDATE events SET at = 1 WHERE seq = 2');

    expect(cli('backup', 'backup.db')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('already'),
    });
    expect(cli('backup', 'other.db')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('event 2'),
    });
    expect(existsSync(join(folder.path, 'other.db'))).toBe(false);
    expect(cli('restore', 'backup.db')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--replace'),
    });

    const restored = cli('restore', 'backup.db', '--replace');
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(positionIn(restored.stdout)).toBe(positionIn(made.stdout));
    expect(await eventsIn(logPath(dataDir))).toEqual(before);
    const [, aside = ''] = /is now (\S+)/.exec(restored.stdout) ?? [];
    expect(cli('verify', aside)).toMatchObject({ status: 1, stdout: expect.stringContaining('event 2') });
    expect(cli('restore', aside, '--replace').status).toBe(1);
    expect(cli('verify', backup).status).toBe(0);
  });

  it('leave a running server alone: it is backed up, and not replaced', async () => {
    const { cli, dataDir, folder } = loggedCases();
    const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
    const server = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void server.kill('SIGKILL'));
    await once(server.stdout, 'data');
    expect(cli('verify').status).toBe(0);
    expect(cli('backup', 'backup.db').status).toBe(0);
    expect(cli('restore', 'backup.db', '--replace')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('stop the server'),
    });
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
    expect(cli('restore', 'backup.db', '--replace').status).toBe(0);
    expect(await eventsIn(logPath(dataDir))).toEqual(await eventsIn(join(folder.path, 'backup.db')));
  });
});
