import { randomUUID } from 'node:crypto';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allEvents } from '../log/index.ts';
import { JOIN, message, note, START, schedule } from '../testing/commands.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { DR_NORTH, SOUTH, TECH_NORTH, TECH_SOUTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let store: ObservedStore;
beforeEach(async () => {
  server = new TestServer();
  store = new ObservedStore(server.openLog());
  await server.start(store);
});
afterEach(() => server.stopAndForget());

async function eventsOnDisk() {
  const disk = server.openLog();
  const events = [];
  for await (const event of allEvents(disk)) events.push(event);
  await disk.close();
  return events;
}

const codeOf = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.error.code);

describe('an acknowledged command', () => {
  it('is on disk, as told', async () => {
    const tech = await server.client(TECH_NORTH);
    const answer = await tech.does('C-1', schedule());
    const onDisk = await eventsOnDisk();
    expect(onDisk).toHaveLength(1);
    expect(answer).toMatchObject({ ok: true, events: [{ seq: 1, caseId: 'C-1', type: 'case.scheduled' }] });
    expect(onDisk[0]).toMatchObject({ seq: 1, stream: 'case/C-1', actor: { userId: 'tech-north' } });
  });

  it('waits for a slow disk, and nobody is told before', async () => {
    const tech = await server.client(TECH_NORTH);
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const answers: CommandAnswer[] = [];
    const answered = tech.does('C-1', schedule()).then((answer) => answers.push(answer));
    // The server answers in order of arrival, so that it has had the command when it tells the time.
    await tech.socket.emitWithAck('clock');
    await tech.socket.emitWithAck('clock');
    expect(store.commits).toBe(1);
    expect([answers, tech.batches, await eventsOnDisk()]).toEqual([[], [], []]);
    disk.resolve();
    await answered;
    expect(answers.map(codeOf)).toEqual(['ok']);
    await tech.reached(1);
    expect(tech.held).toBe(1);
  });

  it('shares its commit, and the message to viewers, with all that came in the same turn of the loop', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('C-1', schedule());
    const before = store.commits;
    const notes = Array.from({ length: 200 }, (_, index) => tech.does('C-1', note(`note ${index}`)));
    const answers = await Promise.all(notes);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await eventsOnDisk()).toHaveLength(201);
    expect(store.commits - before).toBeLessThan(10);
    await tech.reached(201);
    expect(tech.batches).toHaveLength(store.commits);
    expect(tech.wrong).toEqual([]);
  });

  it('is decided on what the one before it left, in the same commit too', async () => {
    const tech = await server.client(TECH_NORTH);
    const answers = await Promise.all([
      tech.does('C-1', schedule()),
      tech.does('C-1', START),
      tech.does('C-1', START),
    ]);
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'already-started']);
  });
});

describe('a command that comes again', () => {
  it('is applied once and gets the first answer, sent twice at once and again later', async () => {
    const tech = await server.client(TECH_NORTH);
    const again = await server.client(TECH_NORTH);
    const sent = message('C-1', schedule());
    const [first, second] = await Promise.all([tech.sends(sent), again.sends(sent)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    await tech.does('C-1', START);
    expect(await again.sends(sent)).toEqual(first);
    expect((await eventsOnDisk()).filter(({ commandId }) => commandId === sent.commandId)).toHaveLength(1);
  });

  it('gets the first answer after a restart, from another connection', async () => {
    const tech = await server.client(TECH_NORTH);
    const scheduled = message('C-1', schedule());
    const refused = message('C-9', START);
    const answers = [await tech.sends(scheduled), await tech.sends(refused)];
    expect(answers.map(codeOf)).toEqual(['ok', 'no-such-case']);
    tech.close();
    await server.stop();
    await server.start();
    const later = await server.client(TECH_NORTH);
    await later.does('C-9', schedule());
    expect([await later.sends(scheduled), await later.sends(refused)]).toEqual(answers);
    expect(await eventsOnDisk()).toHaveLength(2);
  });

  it('gets the first answer beside commands that are new, which are decided as if it had not come', async () => {
    const tech = await server.client(TECH_NORTH);
    const scheduled = message('C-1', schedule());
    const first = await tech.sends(scheduled);
    const [again, next] = await Promise.all([tech.sends(scheduled), tech.sends(message('C-1', note('new')))]);
    expect(again).toEqual(first);
    expect(next).toMatchObject({ ok: true, events: [{ version: 2 }] });
    expect(await eventsOnDisk()).toHaveLength(2);
  });

  it('gets the first answer while the disk takes nothing', async () => {
    const tech = await server.client(TECH_NORTH);
    const scheduled = message('C-1', schedule());
    const first = await tech.sends(scheduled);
    store.isFull = true;
    expect(codeOf(await tech.sends(message('C-1', note('new'))))).toBe('not-saved');
    expect(await tech.sends(scheduled)).toEqual(first);
  });

  it("is refused under another user's id, at once or later", async () => {
    const tech = await server.client(TECH_NORTH);
    const other = await server.client(TECH_SOUTH);
    const commandId = randomUUID();
    const [mine, theirs] = await Promise.all([
      tech.sends(message('C-1', schedule(), { commandId })),
      other.sends(message('C-1', schedule(), { commandId })),
    ]);
    expect([mine, theirs].map(codeOf).toSorted()).toEqual(['command-id-reused', 'ok']);
    const loser = mine.ok ? other : tech;
    expect(codeOf(await loser.sends(message('C-2', START, { commandId })))).toBe('command-id-reused');
    expect(await eventsOnDisk()).toHaveLength(1);
  });
});

describe('what the role or the facility does not allow', () => {
  it('is refused message by message', async () => {
    const tech = await server.client(TECH_NORTH);
    const south = await server.client(TECH_SOUTH);
    const doctor = await server.client(DR_NORTH);
    await tech.does('C-1', schedule());
    expect(codeOf(await doctor.does('C-2', schedule()))).toBe('not-allowed');
    expect(codeOf(await tech.does('C-1', JOIN))).toBe('not-allowed');
    expect(codeOf(await doctor.does('C-1', JOIN))).toBe('ok');
    expect(codeOf(await south.does('C-1', START))).toBe('no-such-case');
    expect(codeOf(await south.does('C-2', schedule()))).toBe('other-facility');
  });

  it('a case stays at its facility', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('C-1', schedule());
    const moved = await tech.does('C-1', { type: 'changeDetails', changes: { facility: SOUTH } });
    expect(moved).toMatchObject({ ok: false, error: { code: 'other-facility', field: 'changes.facility' } });
    expect(await tech.does('C-1', { type: 'changeDetails', changes: { room: 'OR 2' } })).toMatchObject({
      ok: true,
    });
  });
});
