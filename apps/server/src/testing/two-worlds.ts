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
import { isAtRest } from '../world/at-rest.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { Records } from '../world/records.ts';
import { CASES, type Happening } from './any-happening.ts';
import { detailsAt } from './commands.ts';
import { disposeIn } from './disposal.ts';
import { foldedInMemory } from './folded-in-memory.ts';
import { queueOn } from './queue-on.ts';

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
    if (happening.what === 'event' && !this.disposed().has(happening.id)) await this.#eventOf(happening);
    if (happening.what === 'dispose') await this.#disposeOf(happening.id);
  }

  inMemory(): number {
    return [...this.#sparing.world.cases.atHand()].length;
  }

  all(): number {
    return [...this.#whole.world.cases.all()].length;
  }

  disposed(): ReadonlyMap<CaseId, Instant> {
    return this.#whole.world.organisation.setUp.disposed;
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
    // Whoever holds everything in memory makes more people ask anew after a disposal.
    expect(sparing.recentAfter(whole.head - 1) ?? []).toEqual(whole.recentAfter(whole.head - 1) ?? []);
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
    return queueOn(this.#store, () => this.#wall, folded);
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

  /** Days later, as the command line does it, of a case that nobody works with any more. */
  async #disposeOf(id: CaseId): Promise<void> {
    this.#wall += 80 * HOUR_MS;
    const found = this.#whole.world.get(id);
    const last = found?.events.at(-1);
    if (
      found === undefined ||
      last === undefined ||
      !isAtRest(found.state, last.recordedAt, instant(this.#wall))
    )
      return;
    const { version } = this.#whole.world.organisation;
    await disposeIn(this.#store, `command-${++this.#commands}`, version, [id]);
    await this.#whole.catchUp();
    await this.#sparing.catchUp();
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
