import { caseId, commandId, eventId, instant, milliseconds, userId } from '@ionm-clock/domain';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseStream, type EventStore, MemoryStore, type NewEvent } from './log/index.ts';
import { detailsAt, message, note, START, STOP, schedule } from './testing/commands.ts';
import { ObservedStore } from './testing/observed-store.ts';
import { TECH_NORTH } from './testing/organisation.ts';
import { TestServer } from './testing/test-server.ts';

const AT = instant(Date.now() - 60_000);

/** Stores one case as an import does, behind the server's back. */
async function importCase(
  store: EventStore,
  id: string,
  types: Readonly<Record<string, unknown>>,
): Promise<void> {
  const events = Object.entries(types).map(
    ([type, payload], index): NewEvent => ({
      id: eventId(`${id}:${index}`),
      type,
      at: AT,
      atErrorMs: milliseconds(0),
      recordedAt: AT,
      source: 'import',
      actor: { userId: userId('import'), role: 'system' },
      payload,
    }),
  );
  const stream = caseStream(caseId(id));
  const answer = {
    commandId: commandId(`import-${id}`),
    actorId: userId('import'),
    stream,
    afterVersion: 0,
    events,
  };
  expect(await store.commit(await store.head(), [answer])).toMatchObject({ ok: true });
}

const codeOf = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.error.code);
const readyz = async (server: TestServer) => (await fetch(`${server.address}/readyz`)).status;

describe('a disk that is full', () => {
  let server: TestServer;
  let store: ObservedStore;
  beforeEach(async () => {
    store = new ObservedStore(new MemoryStore());
    server = await TestServer.started(store);
  });
  afterEach(() => server.stopAndForget());

  it('keeps no command, and the sender is told so; the same command is taken when there is room again', async () => {
    const tech = await server.client(TECH_NORTH);
    const sent = message('C-1', schedule());
    store.isFull = true;
    expect(codeOf(await tech.sends(sent))).toBe('not-saved');
    expect(await readyz(server)).toBe(503);
    expect(await (await fetch(`${server.address}/readyz`)).text()).toBe('not ready: not storing\n');
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${server.address}/metrics`)).text()).toContain(
      'ionm_store_failures_total{reason="not-saved"} 1',
    );
    expect(server.lines.has('the disk is full')).toBe(true);
    store.isFull = false;
    expect(codeOf(await tech.sends(sent))).toBe('ok');
    expect(await readyz(server)).toBe(200);
    expect([await store.head(), tech.held]).toEqual([1, 1]);
  });

  it('is found to work again without anybody having to try', async () => {
    const tech = await server.client(TECH_NORTH);
    store.isFull = true;
    const answers = await Promise.all([tech.does('C-1', schedule()), tech.does('C-2', schedule())]);
    expect(answers.map(codeOf)).toEqual(['not-saved', 'not-saved']);
    expect(await readyz(server)).toBe(503);
    store.isFull = false;
    await server.lines.until('storing again');
    expect(await readyz(server)).toBe(200);
    expect(await store.head()).toBe(0);
    expect(server.lines.lines.filter((line) => line.includes('not storing'))).toHaveLength(1);
  });
});

describe('a log that another process writes', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await TestServer.started();
  });
  afterEach(() => server.stopAndForget());

  it('is shown to viewers as it grows', async () => {
    const tech = await server.client(TECH_NORTH);
    const other = server.openLog();
    await importCase(other, 'C-1', {
      'case.scheduled': detailsAt(),
      'monitoring.started': { missingBaselines: [] },
    });
    await other.close();
    await tech.reached(2);
    expect(tech.cases.get(caseId('C-1'))).toHaveLength(2);
    expect(tech.wrong).toEqual([]);
  });

  it('is read before the next command is decided', async () => {
    const tech = await server.client(TECH_NORTH);
    const other = server.openLog();
    await importCase(other, 'C-1', {
      'case.scheduled': detailsAt(),
      'monitoring.started': { missingBaselines: [] },
    });
    await other.close();
    expect(codeOf(await tech.does('C-1', START))).toBe('already-started');
    expect(tech.cases.get(caseId('C-1'))).toHaveLength(2);
  });

  it('may be that of a second server: both decide on one log, and the viewers of both see all of it', async () => {
    const second = new TestServer();
    await second.start(server.openLog());
    const here = await server.client(TECH_NORTH);
    const there = await second.client(TECH_NORTH);
    await here.does('C-1', schedule());
    const rounds = Array.from({ length: 20 }, (_, index) => note(`round ${index}`));
    const answers = await Promise.all(
      rounds.flatMap((one) => [here.does('C-1', one), there.does('C-1', one)]),
    );
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['ok']));
    const sent = message('C-1', START);
    const [first, again] = [await here.sends(sent), await there.sends(sent)];
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    await Promise.all([here.reached(43), there.reached(43)]);
    expect(there.cases).toEqual(here.cases);
    expect([...here.wrong, ...there.wrong]).toEqual([]);
    await second.stopAndForget();
  });

  it('with a case that was never scheduled takes the case up when it is', async () => {
    const other = server.openLog();
    await importCase(other, 'C-1', { 'note.added': { text: 'before its time' } });
    await other.close();
    const tech = await server.client(TECH_NORTH);
    expect(codeOf(await tech.does('C-1', START))).toBe('no-such-case');
    expect(codeOf(await tech.does('C-1', schedule()))).toBe('ok');
    expect(codeOf(await tech.does('C-1', START))).toBe('ok');
  });

  it('with a case that the rules stumble over does not keep the others from the disk', async () => {
    const other = server.openLog();
    const details = { ...detailsAt(), timeZone: 'Nowhere/At all' };
    const ended = { 'monitoring.started': { missingBaselines: [] }, 'monitoring.ended': {} };
    await importCase(other, 'C-1', { 'case.scheduled': details, ...ended });
    await other.close();
    const tech = await server.client(TECH_NORTH);
    const stop = message('C-1', STOP);
    const answers = await Promise.all([tech.sends(stop), tech.does('C-2', schedule())]);
    expect(answers.map(codeOf)).toEqual(['invalid-message', 'ok']);
    expect(await readyz(server)).toBe(200);
    expect(server.lines.has(`"what":"command failed","commandId":"${stop.commandId}"`)).toBe(true);
  });
});
