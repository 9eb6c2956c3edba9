import { setTimeout } from 'node:timers/promises';
import type { Tail } from '../client.ts';
import type { LightClient } from '../light-client.ts';
import type { DayCase, HospitalDay } from './hospital-day.ts';

/** What was not told after this long never is. */
const LOST_AFTER_MS = 15_000;

/** A tap that is on its way to the boards on which it must be seen. */
interface Tap {
  readonly awaited: Set<string>;
  readonly physician: string;
  seenByPhysician(at: number): void;
  seenByAll(at: number): void;
}

/** When a tap was seen, on the clock of `performance.now()`. */
export interface Seen {
  readonly byPhysician: number;
  readonly byAll: number;
}

/** The boards of everyone who is connected, and what each must show: all that happens where its person may look, once, and no more. */
export class Boards {
  readonly #clients: ReadonlyMap<string, LightClient>;
  readonly #facilitiesOf: ReadonlyMap<string, readonly string[]>;
  readonly #peopleOf: ReadonlyMap<string, readonly string[]>;
  readonly #taps = new Map<string, Tap>();
  readonly #happenedAt = new Map<string, number>();
  #wrong: string | undefined;

  constructor(day: HospitalDay, clients: ReadonlyMap<string, LightClient>) {
    this.#clients = clients;
    this.#facilitiesOf = new Map(day.people.map(({ id, facilities }) => [id, facilities]));
    this.#peopleOf = new Map(
      day.facilities.map(({ name }) => [
        name,
        day.people.filter(({ facilities }) => facilities.includes(name)).map(({ id }) => id),
      ]),
    );
    for (const [id, client] of clients) this.#watch(id, client);
  }

  /** To be called for each command: something happens in the case. */
  happens({ facility }: DayCase): void {
    this.#happenedAt.set(facility, (this.#happenedAt.get(facility) ?? 0) + 1);
  }

  /** Resolves when the tap has been seen on every board on which it must be. Rejects if it never is. */
  async haveSeen({ facility, physician }: DayCase, commandId: string): Promise<Seen> {
    const awaited = new Set(this.#peopleOf.get(facility));
    const byPhysician = Promise.withResolvers<number>();
    const byAll = Promise.withResolvers<number>();
    const { resolve: seenByPhysician } = byPhysician;
    const { resolve: seenByAll } = byAll;
    this.#taps.set(commandId, { awaited, physician, seenByPhysician, seenByAll });
    const lost = AbortSignal.timeout(LOST_AFTER_MS);
    lost.onabort = () => byAll.reject(new Error(`${awaited.size} boards did not show a tap`));
    try {
      return { byAll: await byAll.promise, byPhysician: await byPhysician.promise };
    } finally {
      lost.onabort = null;
      this.#taps.delete(commandId);
    }
  }

  /** Resolves when every board shows all that has happened. Throws if one shows more, or the same again, or never all. */
  async showAll(): Promise<void> {
    const deadline = performance.now() + LOST_AFTER_MS;
    for (const [id, { shown }] of this.#clients) {
      const must = (this.#facilitiesOf.get(id) ?? []).reduce(
        (sum, facility) => sum + (this.#happenedAt.get(facility) ?? 0),
        0,
      );
      while (shown.events < must) {
        if (performance.now() > deadline)
          throw new Error(`${id} was shown ${shown.events} of ${must} events`);
        await setTimeout(5);
      }
      if (shown.events > must) throw new Error(`${id} was shown ${shown.events} events in place of ${must}`);
    }
    if (this.#wrong !== undefined) throw new Error(this.#wrong);
  }

  #watch(id: string, client: LightClient): void {
    let last = 0;
    client.onTail(({ events }: Tail) => {
      for (const { seq, commandId } of events) {
        if (seq <= last) this.#wrong ??= `${id} was shown event ${seq} after event ${last}`;
        last = seq;
        const tap = this.#taps.get(commandId);
        if (tap === undefined) continue;
        if (!tap.awaited.delete(id))
          this.#wrong ??= `${id} was shown a tap twice, or one that is not for them`;
        const now = performance.now();
        if (id === tap.physician) tap.seenByPhysician(now);
        if (tap.awaited.size === 0) tap.seenByAll(now);
      }
    });
  }
}
