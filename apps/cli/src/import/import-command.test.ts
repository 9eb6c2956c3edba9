import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseState, caseId, fold, type LoggedEvent } from '@ionm-clock/domain';
import { allEvents, loggedEvent, logPath, SqliteStore } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { ACME } from '../testing/acme.ts';
import { goldenFiles } from '../testing/golden-cases.ts';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';

/** The events of cases in the log of a data folder, which is checked on the way. */
async function logged(dataDir: string): Promise<readonly LoggedEvent[]> {
  const store = new SqliteStore(logPath(dataDir));
  const events: LoggedEvent[] = [];
  for await (const stored of allEvents(store)) {
    const event = loggedEvent(stored);
    if (event !== undefined) events.push(event);
  }
  expect(await store.verify()).toMatchObject({ ok: true, events: events.length });
  await store.close();
  return events;
}

const stateIn = (events: readonly LoggedEvent[], id: string): CaseState | undefined =>
  fold(
    caseId(id),
    events.filter((event) => event.caseId === id),
  );

/** A folder with the four overlapping cases A, B, C and D in `world.json`, and a data folder beside it. */
function worldOfFour() {
  const folder = new TemporaryFolder();
  const files = goldenFiles('four-at-once');
  folder.write('world.json', files);
  const dataDir = join(folder.path, 'data');
  const run = (...args: string[]) => runCli(folder.path, args, { DATA_DIR: dataDir });
  return { folder, files, dataDir, run };
}

describe('cli import', { timeout: PROCESSES_MS }, () => {
  it('puts the cases of a file into the log, at the times that the file tells', async () => {
    const { dataDir, run } = worldOfFour();
    const before = Date.now();
    expect(run('import', 'world.json')).toEqual({
      stdout: `Imported into ${dataDir}: 4 cases (A, B, C, D).\n`,
      stderr: '',
      status: 0,
    });
    const events = await logged(dataDir);
    expect(events).toHaveLength(4 * 4);
    expect(stateIn(events, 'B')?.clock).toMatchObject({
      status: 'ended',
      startedAt: Date.parse('2026-11-03T14:30:00Z'),
      endedAt: Date.parse('2026-11-03T17:00:00Z'),
    });
    for (const event of events) {
      expect(event.source).toBe('import');
      expect(event.actor.role).toBe('system');
      expect(event.recordedAt).toBeGreaterThanOrEqual(before);
      expect(event.recordedAt).toBeLessThanOrEqual(Date.now());
    }
  });

  it('keeps source, actor and the time of storing that the file tells', async () => {
    const { folder, files, dataDir, run } = worldOfFour();
    const [one] = JSON.parse(JSON.stringify(files));
    Object.assign(one.events[2], {
      source: 'late',
      userId: undefined,
      actor: { userId: 'tech-1', role: 'technologist' },
      recordedAt: '2026-11-03T18:20:00.000Z',
    });
    folder.write('late.json', one);
    expect(run('import', 'late.json').status).toBe(0);
    expect((await logged(dataDir)).at(-1)).toMatchObject({
      source: 'late',
      actor: { userId: 'tech-1', role: 'technologist' },
      recordedAt: Math.min(Date.parse('2026-11-03T18:20:00.000Z'), Date.now()),
    });
  });

  it('does nothing the second time, whatever the layout of the file, and says so', async () => {
    const { folder, files, dataDir, run } = worldOfFour();
    run('import', 'world.json');
    const events = await logged(dataDir);
    const lines = files.slice(1).map((file) => JSON.stringify(file));
    const other = JSON.stringify(files[0]).replace('"id":"A"', '"id":"E"');
    folder.write('world.jsonl', [...lines, other].join('\n'));
    expect(run('import', 'world.json').stdout).toBe(
      'Already there, nothing changed: 4 cases (A, B, C, D).\n',
    );
    expect(run('import', 'world.jsonl')).toEqual({
      stdout: `Imported into ${dataDir}: 1 case (E).\nAlready there, nothing changed: 3 cases (B, C, D).\n`,
      stderr: '',
      status: 0,
    });
    const after = await logged(dataDir);
    expect(after.slice(0, events.length)).toEqual(events);
    expect(after.slice(events.length).map((event) => event.caseId)).toEqual(Array(4).fill('E'));
  });

  it('takes nothing at all when one case has the id of another case in the log', async () => {
    const { folder, files, dataDir, run } = worldOfFour();
    folder.write('b.json', files[1]);
    run('import', 'b.json');
    const changed = JSON.stringify(files).replace('T14:30:00.000Z', 'T14:31:00.000Z');
    folder.write('changed.json', changed);
    expect(run('import', 'changed.json')).toEqual({
      stdout: '',
      stderr: 'changed.json: [1].case.id: the log has another case B: give this one another id\n',
      status: 2,
    });
    expect(await logged(dataDir)).toHaveLength(4);
  });

  it('takes nothing at all from files of which one is bad, and tells every problem', () => {
    const { folder, dataDir, run } = worldOfFour();
    folder.write('bad.json', { format: 'ionm-case/1', case: {}, events: [] });
    expect(run('import', 'world.json', 'bad.json', 'absent.json')).toEqual({
      stdout: '',
      stderr:
        'absent.json: there is no such file\n' +
        'bad.json: case.id: is missing\n' +
        'bad.json: case.facility: is missing\n' +
        'bad.json: case.room: is missing\n' +
        'bad.json: case.timeZone: is missing\n',
      status: 2,
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('takes cases that name a payer profile of the log, and no others', () => {
    const { folder, files, run } = worldOfFour();
    folder.write('world.json', JSON.stringify(files).replaceAll('"cpt"', '"acme"'));
    expect(run('import', 'world.json')).toMatchObject({
      stderr: expect.stringContaining(
        'world.json: [0].case.payerProfile: is no payer profile that is known here\n',
      ),
      status: 2,
    });
    folder.write('acme.json', ACME);
    run('profiles', 'add', 'acme.json');
    expect(run('import', 'world.json')).toMatchObject({ stderr: '', status: 0 });
  });

  it('writes nowhere where the database cannot be reached', () => {
    const { folder } = worldOfFour();
    const { stdout, stderr, status } = runCli(folder.path, ['import', 'world.json'], {
      DATABASE_URL: 'postgres://clock:secret@127.0.0.1:1/ionm',
    });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^postgres:\/\/127\.0\.0\.1:1\/ionm cannot be reached \(ECONNREFUSED\)/);
    expect(stderr).not.toContain('secret');
    expect(status).toBe(2);
  });

  it('says so when the log cannot be opened', () => {
    const { folder } = worldOfFour();
    folder.write('ionm-clock.db', 'This is not a database, and long enough to be seen as none. '.repeat(20));
    const { stderr, status } = runCli(folder.path, ['import', 'world.json'], { DATA_DIR: folder.path });
    expect(stderr).toBe(`${folder.path}: the log cannot be opened: file is not a database\n`);
    expect(status).toBe(2);
  });
});
