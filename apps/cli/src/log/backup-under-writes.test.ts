import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { commandId, eventId, instant, milliseconds, userId } from '@ionm-clock/domain';
import { logPath, type NewAnswer, SqliteStore, verifyFile } from '@ionm-clock/server/log';
import { expect, it } from 'vitest';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const AT = instant(Date.UTC(2026, 10, 3));
const EVENTS_A_COMMIT = 3;

function commit(number: number): NewAnswer {
  const id = `command-${number}`;
  const events = Array.from({ length: EVENTS_A_COMMIT }, (_, index) => ({
    id: eventId(`${id}:${index}`),
    type: 'note.added',
    at: AT,
    atErrorMs: milliseconds(0),
    recordedAt: AT,
    source: 'tap' as const,
    actor: { userId: userId('tech-1'), role: 'technologist' as const },
    payload: { text: `note ${number}` },
  }));
  return {
    commandId: commandId(id),
    actorId: userId('tech-1'),
    stream: 'case/C-1',
    afterVersion: number * EVENTS_A_COMMIT,
    events,
  };
}

it('a backup that is made while others write is the log as one commit left it, and is restored as that', {
  timeout: PROCESSES_MS,
}, async () => {
  const folder = new TemporaryFolder();
  const environment = { DATA_DIR: join(folder.path, 'data') };
  const backup = join(folder.path, 'backup.db');
  const store = new SqliteStore(logPath(environment.DATA_DIR));
  let commits = 0;
  const write = () => store.commit(commits * EVENTS_A_COMMIT, [commit(commits++)]);
  await write();

  const running = spawn(process.execPath, [MAIN, 'backup', backup], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  const ended = once(running, 'exit');
  let isDone = false;
  void ended.then(() => {
    isDone = true;
  });
  while (!isDone) {
    expect(await write()).toMatchObject({ ok: true });
    await setImmediate();
  }
  expect(await ended).toEqual([0, null]);
  const all = await store.read(0, commits * EVENTS_A_COMMIT);
  await store.close();

  const made = verifyFile(backup);
  if (!made.ok) throw new Error(made.reason);
  expect(made.events % EVENTS_A_COMMIT).toBe(0);
  expect(made.events).toBeLessThan(all.length);
  expect(runCli(folder.path, ['restore', backup, '--replace'], environment).status).toBe(0);
  const restored = new SqliteStore(logPath(environment.DATA_DIR));
  expect(await restored.read(0, all.length)).toEqual(all.slice(0, made.events));
  expect((await restored.answersOf([commandId('command-0')])).size).toBe(1);
  await restored.close();
});
