import { sessionId, type User } from '@ionm-clock/domain';
import type { CommandAnswer, ServerToClient } from '@ionm-clock/protocol';
import { LiveHub, type ViewerLine } from '@ionm-clock/server/live';
import type { EventStore } from '@ionm-clock/server/log';
import { CommandQueue, ServerTime } from '@ionm-clock/server/world';
import { DIRECTORY } from '../scenario/organisation.ts';
import type { Simulation } from '../seed/simulation.ts';
import type { Variant } from '../seed/variant.ts';

const realTime: NonNullable<Variant['serverTime']> = (wall, monotonic) => new ServerTime(wall, monotonic);

const POLL_MS = 5_000;

/** What a process is given when it starts. */
export interface ProcessSurroundings {
  readonly wallClock: () => number;
  readonly monotonicClock: () => number;
  readonly userOf: (token: string) => User | undefined;
  /** Whether this process still lives: what was begun before a crash never ends. */
  readonly isAlive: () => boolean;
}

/** The end of a connection at the server, as the network gives it. */
export type ServerEnd = ServerToClient & { readonly end: () => void };

/** The real server, from one start to its crash, with everything in memory that a crash loses. */
export class ServerProcess {
  readonly queue: CommandQueue;
  readonly hub: LiveHub;
  readonly #audiences = new Map<string, Set<ServerEnd>>();
  readonly #sim: Simulation;
  readonly #isAlive: () => boolean;

  constructor(sim: Simulation, store: EventStore, surroundings: ProcessSurroundings) {
    const { wallClock, monotonicClock, userOf, isAlive } = surroundings;
    this.#sim = sim;
    this.#isAlive = isAlive;
    const time = (sim.variant.serverTime ?? realTime)(wallClock, monotonicClock);
    this.queue = new CommandQueue({
      store,
      time,
      directory: DIRECTORY,
      turn: () =>
        new Promise((resolve) => {
          sim.after(sim.random.between(0, 2), () => isAlive() && resolve());
        }),
      onCommitted: (committed) => this.hub.publish(committed),
      onFault: (fault) => sim.broken('the server is never at fault', String(fault)),
      onStoring: ({ ok }) => sim.trace.say('server', ok ? 'stores again' : 'does not store'),
      onDamaged: (seq) => sim.broken('no event is damaged', `event ${seq}`),
    });
    this.hub = new LiveHub({
      queue: this.queue,
      signIn: {
        sessionOf: ({ token }) => {
          const user = userOf(token);
          return user && { id: sessionId(token), user };
        },
      },
      logId: store.logId,
      time,
      log: { warn: (line: object) => sim.trace.say('server', JSON.stringify(line)) },
      broadcast: {
        everyone: { directory: (directory) => this.#toAll((end) => end.directory(directory)) },
        reaches: (audience) => (this.#audiences.get(audience)?.size ?? 0) > 0,
        batch: (audiences, batch) => {
          for (const end of new Set(
            audiences.flatMap((audience) => [...(this.#audiences.get(audience) ?? [])]),
          ))
            end.batch(batch);
        },
      },
    });
  }

  /** Reads the log; the process takes connections only then. */
  async start(): Promise<void> {
    await this.queue.catchUp();
    this.#pollLater();
  }

  /** The line of a viewer who was welcomed. */
  lineFor(viewer: ViewerLine['viewer'], end: ServerEnd): ViewerLine {
    return {
      ...end,
      viewer,
      joins: (audience) => {
        const ends = this.#audiences.get(audience) ?? new Set();
        this.#audiences.set(audience, ends.add(end));
      },
    };
  }

  command(line: ViewerLine, message: unknown, answer: (answer: CommandAnswer) => void): void {
    void this.hub.command(line, message).then((given) => {
      if (this.#isAlive()) answer(given);
    });
  }

  /** The network says that this end is no more. */
  gone(end: ServerEnd): void {
    for (const ends of this.#audiences.values()) ends.delete(end);
  }

  #toAll(tell: (end: ServerEnd) => void): void {
    for (const end of new Set([...this.#audiences.values()].flatMap((ends) => [...ends]))) tell(end);
  }

  #pollLater(): void {
    this.#sim.after(POLL_MS, () => {
      if (!this.#isAlive()) return;
      this.queue.poll();
      this.hub.tellRest();
      this.#pollLater();
    });
  }
}
