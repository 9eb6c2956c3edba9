import type { CaseId, LoggedEvent, PhysicianLoad } from '@ionm-clock/domain';
import type { Batch } from '@ionm-clock/protocol';
import type { Committed } from '../world/committed.ts';
import type { World } from '../world/world.ts';
import { Audiences, type ListeningAudience } from './audiences.ts';
import { withCasesComingIntoView } from './coming-into-view.ts';
import type { Broadcast } from './viewer.ts';
import { asSeenBy, withoutCases } from './visible-events.ts';

/** One message, and who is told it. */
interface Telling {
  readonly audiences: string[];
  readonly batch: Batch;
}

const NOTHING: readonly LoggedEvent[] = [];

/**
 * Tells what commits add to the log. Who sees something of it is told at once, everyone else with `tellRest`, in one message for all
 * that happened since: at 2,000 connections the messages that say nothing would cost more than all others. Whoever is told something
 * is told all that was left to tell them: each message is complete up to its end.
 */
export class Publisher {
  readonly #world: World;
  readonly #broadcast: Broadcast;
  readonly #audiences = new Audiences();
  /** The log up to which something is to be told. */
  #head = 0;
  /** The loads that have changed since everyone was told all, in the order of the log. */
  #changed: { readonly to: number; readonly load: PhysicianLoad }[] = [];

  constructor(world: World, broadcast: Broadcast) {
    this.#world = world;
    this.#broadcast = broadcast;
  }

  /** The key of the audience to which somebody belongs who is told the log up to where it is. */
  joinedBy(user: ListeningAudience['user']): string {
    return this.#audiences.joinedBy(user, this.#world.head).key;
  }

  publish({ to, events, loads, directory }: Committed): void {
    if (directory !== undefined) this.#broadcast.everyone.directory(directory);
    // What is of no case, such as who signed in, is no news: the next batch is complete over it as well.
    if (events.length === 0 && loads.length === 0 && directory === undefined) return;
    this.#head = to;
    const seeing = this.#seeing();
    const told = new Map<ListeningAudience, LoggedEvent[]>();
    for (const load of withoutCases(loads)) this.#changed.push({ to, load });
    for (const audience of this.#concernedBy(loads, seeing)) told.set(audience, []);
    for (const event of withCasesComingIntoView(this.#world, events))
      for (const audience of seeing(event.caseId)) {
        const its = told.get(audience);
        if (its === undefined) told.set(audience, [event]);
        else its.push(event);
      }
    this.#tell(told);
    if (directory !== undefined) this.tellRest();
  }

  /** Tells everyone what they have not been told. To be called every second or so. */
  tellRest(): void {
    const behind = [...this.#audiences.all()].filter(({ toldTo }) => toldTo < this.#head);
    this.#tell(new Map(behind.map((audience) => [audience, NOTHING])));
    this.#changed = [];
  }

  /** Those who may see a case, looked up once for all events of a commit. */
  #seeing(): (caseId: CaseId) => ReadonlySet<ListeningAudience> {
    const known = new Map<CaseId, ReadonlySet<ListeningAudience>>();
    return (caseId) => {
      let seeing = known.get(caseId);
      if (seeing === undefined) {
        const found = this.#world.get(caseId);
        seeing = found === undefined ? new Set() : this.#audiences.thatSee(found.state);
        known.set(caseId, seeing);
      }
      return seeing;
    };
  }

  /** The physicians themselves, and those who see a case that they read; whoever sees one that they no longer read sees why. */
  *#concernedBy(
    loads: readonly PhysicianLoad[],
    seeing: (caseId: CaseId) => ReadonlySet<ListeningAudience>,
  ): Generator<ListeningAudience> {
    for (const { physicianId, caseIds } of loads) {
      yield* this.#audiences.of(physicianId);
      for (const caseId of caseIds) yield* seeing(caseId);
    }
  }

  /** One message for all who are to be told the same. */
  #tell(told: ReadonlyMap<ListeningAudience, readonly LoggedEvent[]>): void {
    const tellings = new Map<string, Telling>();
    const loadsAfter = this.#loadsAfter();
    for (const [audience, events] of told) {
      const { key, user, toldTo: from } = audience;
      if (!this.#broadcast.reaches(key)) {
        this.#audiences.remove(audience);
        continue;
      }
      const seen = asSeenBy(user, events);
      const same = `${from} ${seen === events} ${seen.map(({ seq }) => seq).join(' ')}`;
      const telling = tellings.get(same);
      if (telling !== undefined) telling.audiences.push(key);
      else {
        const batch = { from, to: this.#head, events: seen, loads: loadsAfter(from) };
        tellings.set(same, { audiences: [key], batch });
      }
      audience.toldTo = this.#head;
    }
    for (const { audiences, batch } of tellings.values()) this.#broadcast.batch(audiences, batch);
  }

  /** The last load of each physician for whom it has changed after this place in the log. */
  #loadsAfter(): (seq: number) => readonly PhysicianLoad[] {
    const known = new Map<number, readonly PhysicianLoad[]>();
    return (seq) => {
      let loads = known.get(seq);
      if (loads === undefined) {
        const first = this.#changed.findLastIndex(({ to }) => to <= seq) + 1;
        const last = new Map(this.#changed.slice(first).map(({ load }) => [load.physicianId, load]));
        loads = [...last.values()];
        known.set(seq, loads);
      }
      return loads;
    };
  }
}
