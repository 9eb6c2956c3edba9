import {
  type CaseId,
  type CaseState,
  CPT,
  caseId,
  commandId,
  computeRecords,
  eventId,
  type Instant,
  instant,
  milliseconds,
  type Role,
  sightOf,
  userId,
} from '@ionm-clock/domain';
import { expect } from 'vitest';
import type { FoldedLog } from '../folded/folded-log.ts';
import { ACCESS_STREAM, caseStream, MemoryStore, type NewEvent } from '../log/index.ts';
import { CommandQueue } from '../world/command-queue.ts';
import { Records } from '../world/records.ts';
import { ServerTime } from '../world/server-time.ts';
import { CASES, type Happening } from './any-happening.ts';
import { detailsAt } from './commands.ts';
import { foldedInMemory } from './folded-in-memory.ts';
import { testDirectory } from './organisation.ts';

const HOUR_MS = 3_600_000;
const BEGINS = instant(Date.UTC(2026, 0, 5, 8));
const PHYSICIANS = ['dr-a', 'dr-b'].map(userId);

/** One log, and two queues that follow it: one that lets go of cases and begins where it saved, one that holds everything. */
export class TwoWorlds {
  #wall: number = BEGINS;
  #commands = 0;
  readonly folded: FoldedLog = foldedInMemory();
  readonly #store = new MemoryStore();
  readonly #whole = this.#queue(undefined);
  #sparing = this.#queue(this.folded);

  async start(): Promise<void> {
    await this.#whole.start();
    await this.#sparing.start();
  }

  async happens(happening: Happening): Promise<void> {
    if (happening.what === 'wait') this.#wall += happening.hours * HOUR_MS;
    if (happening.what === 'save') this.#sparing.saver?.save();
    if (happening.what === 'restart') {
      this.#sparing = this.#queue(this.folded);
      await this.#sparing.start();
    }
    if (happening.what === 'access')
      await this.#stores(ACCESS_STREAM, 'records.read', { caseIds: [] }, 'biller');
    if (happening.what === 'event') await this.#eventOf(happening);
  }

  inMemory(): number {
    return [...this.#sparing.world.cases.atHand()].length;
  }

  all(): number {
    return [...this.#whole.world.cases.all()].length;
  }

  expectTheSame(): void {
    const [whole, sparing] = [this.#whole.world, this.#sparing.world];
    expect(sparing.head).toBe(whole.head);
    expect(sparing.accessVersion).toBe(whole.accessVersion);
    expect(sparing.organisation.setUp).toEqual(whole.organisation.setUp);
    for (const id of CASES) {
      expect(sparing.cases.streamOf(id)).toEqual(whole.cases.streamOf(id));
      const state = whole.get(id)?.state;
      expect(sparing.cases.sightOf(id)).toEqual(state && sightOf(state));
    }
    const ids = (world: typeof whole) => [...world.cases.all()].map(({ state }) => state.id).toSorted();
    expect(ids(sparing)).toEqual(ids(whole));
    const summaries = (world: typeof whole) =>
      [...world.cases.summaries()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(summaries(sparing)).toEqual(summaries(whole));
    const now = instant(this.#wall);
    const span = { start: BEGINS, end: now };
    const byId = (states: readonly CaseState[]) => states.map(({ id }) => id).toSorted();
    expect(byId(sparing.cases.within(span, now))).toEqual(byId(whole.cases.within(span, now)));
    this.#expectSameRecords(now);
    const busy = (queue: CommandQueue) =>
      queue.loads
        .all()
        .filter(({ level }) => level > 0)
        .toSorted((a, b) => (a.physicianId < b.physicianId ? -1 : 1));
    expect(busy(this.#sparing)).toEqual(busy(this.#whole));
    expect(sparing.recentAfter(whole.head - 1)).toEqual(whole.recentAfter(whole.head - 1));
  }

  /** The open records, against those of one computation over all cases. */
  #expectSameRecords(now: Instant): void {
    const states = [...this.#whole.world.cases.all()].map(({ state }) => state);
    const all = computeRecords(
      states.map((state) => ({ state, profile: CPT })),
      now,
    );
    const isOpen = ({ clock, record }: CaseState) =>
      clock.status !== 'not-started' && record.status === 'open';
    const open = new Set(states.filter(isOpen).map(({ id }) => id));
    const wanted = new Map(
      all.filter(({ caseId: id }) => open.has(id)).map((record) => [record.caseId, record]),
    );
    const computed = [...new Records(this.#sparing.world).open(now).values()];
    expect(
      new Map(computed.filter(({ caseId: id }) => open.has(id)).map((record) => [record.caseId, record])),
    ).toEqual(wanted);
  }

  #queue(folded: FoldedLog | undefined): CommandQueue {
    return new CommandQueue({
      store: this.#store,
      time: new ServerTime(
        () => this.#wall,
        () => this.#wall,
      ),
      directory: testDirectory,
      onCommitted: () => undefined,
      onFault: (fault) => expect.unreachable(String(fault)),
      onStoring: () => undefined,
      onSaving: ({ ok }) => expect(ok).toBe(true),
      onDamaged: () => undefined,
      ...(folded && { folded }),
    });
  }

  /** Whatever it is, also what no command would yield here: the fold is total. */
  async #eventOf({ id, kind, physician }: Extract<Happening, { what: 'event' }>): Promise<void> {
    const physicianId = PHYSICIANS[physician];
    const events: readonly (readonly [string, unknown, Role])[] = [
      ['case.scheduled', { ...detailsAt(), scheduledStart: instant(this.#wall) }, 'technologist'],
      ['case.scheduled', detailsAt(), 'technologist'],
      ['physician.joined', { physicianId, location: 'remote' }, 'physician'],
      ['monitoring.started', {}, 'technologist'],
      ['monitoring.ended', {}, 'technologist'],
      ['monitoring.ended', {}, 'technologist'],
      ['record.finalized', { record: this.#recordOf(id) }, 'biller'],
      ['record.reopened', { reason: 'a mistake' }, 'biller'],
      ['case.cancelled', {}, 'technologist'],
      ['note.added', { text: 'seen' }, 'technologist'],
    ];
    const [type, payload, role] = events[kind] ?? ['note.added', { text: '' }, 'technologist'];
    if (type === 'record.finalized' && this.#recordOf(id) === undefined) return;
    await this.#stores(caseStream(id), type, payload, role);
  }

  #recordOf(id: CaseId) {
    const state = this.#whole.world.get(id)?.state;
    if (state?.clock.status !== 'ended') return undefined;
    return computeRecords([{ state, profile: CPT }])[0];
  }

  async #stores(stream: string, type: string, payload: unknown, role: Role): Promise<void> {
    const command = commandId(`command-${++this.#commands}`);
    const now = instant(this.#wall);
    const actorId = userId('tech-1');
    const event: NewEvent = {
      id: eventId(`${command}:0`),
      type,
      at: now,
      atErrorMs: milliseconds(0),
      recordedAt: now,
      source: 'tap',
      actor: { userId: actorId, role },
      payload,
    };
    const version = stream === ACCESS_STREAM ? this.#whole.world.accessVersion : this.#versionOf(stream);
    const head = await this.#store.head();
    const answer = { commandId: command, actorId, stream, afterVersion: version, events: [event] };
    expect(await this.#store.commit(head, [answer])).toMatchObject({ ok: true });
    await this.#whole.catchUp();
    await this.#sparing.catchUp();
  }

  #versionOf(stream: string): number {
    return this.#whole.world.cases.streamOf(caseId(stream.slice('case/'.length)))?.version ?? 0;
  }
}
