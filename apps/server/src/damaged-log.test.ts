import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allEvents, logPath, type StoredEvent } from './log/index.ts';
import { ServerProcess } from './testing/server-process.ts';

const PAGE_BYTES = 2_048;

let server: ServerProcess;
let events: StoredEvent[];
beforeEach(async () => {
  server = new ServerProcess();
  await server.ready();
  await server.ended('SIGKILL');
  const log = server.openLog();
  events = [];
  for await (const event of allEvents(log)) events.push(event);
  // With the file closed, all of the log is in it and nothing beside it.
  await log.close();
});
afterEach(() => server.endAndForget());

const head = () => events.at(-1) ?? expect.fail('the log is empty');

/** Writes other bytes over the page on which the event is. */
function overwritePageOf({ hash }: StoredEvent, other: Uint8Array): void {
  const path = logPath(server.dataDir);
  const bytes = readFileSync(path);
  const at = bytes.indexOf(hash);
  expect(at).toBeGreaterThan(PAGE_BYTES);
  bytes.set(other, Math.floor(at / PAGE_BYTES) * PAGE_BYTES);
  writeFileSync(path, bytes);
}

async function endsWithDamage(): Promise<{ readonly seq: number; readonly told: string }> {
  server.run();
  expect(await server.ended()).toEqual({ code: 1, signal: null });
  expect(server.output).toBe('');
  const [, seq] =
    /^IONM Clock cannot start: the log in \S+ is damaged at event (\d+): /.exec(server.errors) ?? [];
  return { seq: Number(seq), told: server.errors };
}

describe('a server whose log is damaged', { timeout: 60_000 }, () => {
  it('does not start when the last page is garbage, and says up to where the log is good and what to do', async () => {
    overwritePageOf(head(), new Uint8Array(PAGE_BYTES).fill(0xa5));
    const { seq, told } = await endsWithDamage();
    expect(seq).toBeGreaterThan(1);
    expect(seq).toBeLessThanOrEqual(head().seq);
    expect(told).toContain(`Events 1 to ${seq - 1} are as they were written.`);
    expect(told).toContain('npx -y pnpm@12 cli verify');
    expect(told).toContain('npx -y pnpm@12 cli restore PATH --replace');
  });

  it('does not start when a page is empty, whatever page it is', async () => {
    overwritePageOf(events[40] ?? head(), new Uint8Array(PAGE_BYTES));
    expect((await endsWithDamage()).seq).toBeLessThanOrEqual(41);
  });

  it('does not start when its last event was changed or cut off', async () => {
    const file = new DatabaseSync(logPath(server.dataDir));
    file.exec('DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed');
    file.prepare('UPDATE events SET at = at + 1 WHERE seq = ?').run(head().seq);
    const { seq, told } = await endsWithDamage();
    expect(seq).toBe(head().seq);
    expect(told).toContain('does not match its hash');
    file.prepare('DELETE FROM events WHERE seq = ?').run(head().seq);
    file.close();
    expect((await endsWithDamage()).seq).toBe(head().seq);
  });

  it('does not start on a file that was cut in half', async () => {
    const path = logPath(server.dataDir);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
    server.run();
    expect(await server.ended()).toEqual({ code: 1, signal: null });
    expect(server.errors).toMatch(/^IONM Clock cannot start: the log in .*cli restore PATH --replace/);
  });
});
