import type { CaseId, PhysicianLoad } from '@ionm-clock/domain';
import type { Batch } from '@ionm-clock/protocol';
import type { Committed } from '../world/committed.ts';
import type { World } from '../world/world.ts';
import { Audiences, type ListeningAudience, type Seeing } from './audiences.ts';
import { withCasesComingIntoView } from './coming-into-view.ts';
import { atOnce } from './in-portions.ts';
import { News, type ToldTo } from './news.ts';
import type { Broadcast } from './viewer.ts';
import { asSeenBy, withoutCases } from './visible-events.ts';

/** One message, and who is told it. */
interface Telling {
  readonly audiences: string[];
  readonly batch: Batch;
}

/** So many audiences are told the rest before others get their turn. */
const PORTION = 25;
const NOBODY: Seeing = { there: [], elsewhere: [] };

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
    for (const load of withoutCases(loads)) this.#changed.push({ to, load });
    const news = new News((caseId) => this.#thatSee(caseId));
    for (const event of withCasesComingIntoView(this.#world, events)) news.add(event);
    // Whoever sees a case that the physician no longer reads sees why.
    for (const { caseIds } of loads) for (const caseId of caseIds) news.concerns(caseId);
    for (const { physicianId } of loads)
      for (const audience of this.#audiences.of(physicianId)) news.concernsAudience(audience);
    this.#tell(news.told());
    if (directory !== undefined) atOnce(this.tellRest());
  }

  /** Everyone has been told the log up to there in another way. */
  knownTo(to: number): void {
    this.#head = to;
    for (const audience of this.#audiences.all()) audience.toldTo = to;
    this.#changed = [];
  }

  /** Tells everyone what they have not been told, in portions. To be called every second or so, and not while it is at it. */
  *tellRest(): Generator<void> {
    // Those who were told last at the same time are told the same now, if they are told together.
    const everyone = [...this.#audiences.all()].sort((a, b) => a.toldTo - b.toldTo);
    for (let begins = 0; begins < everyone.length; begins += PORTION) {
      const some = everyone.slice(begins, begins + PORTION);
      this.#tell([[[], some.filter(({ toldTo }) => toldTo < this.#head)]]);
      yield;
    }
    const allAreTold = Math.min(...[...this.#audiences.all()].map(({ toldTo }) => toldTo));
    this.#changed = this.#changed.filter(({ to }) => to > allAreTold);
  }

  #thatSee(caseId: CaseId): Seeing {
    const found = this.#world.get(caseId);
    return found === undefined ? NOBODY : this.#audiences.thatSee(found.state);
  }

  /** One message for all who are to be told the same. */
  #tell(told: Iterable<ToldTo>): void {
    const tellings = new Map<string, Telling>();
    const loadsAfter = this.#loadsAfter();
    for (const [events, audiences] of told) {
      const seqs = events.map(({ seq }) => seq).join(' ');
      for (const audience of audiences) {
        const { key, user, toldTo: from } = audience;
        if (!this.#broadcast.reaches(key)) {
          this.#audiences.remove(audience);
          continue;
        }
        const seen = asSeenBy(user, events);
        const same = `${from} ${seen === events} ${seqs}`;
        const telling = tellings.get(same);
        if (telling !== undefined) telling.audiences.push(key);
        else {
          const batch = { from, to: this.#head, events: seen, loads: loadsAfter(from) };
          tellings.set(same, { audiences: [key], batch });
        }
        audience.toldTo = this.#head;
      }
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
