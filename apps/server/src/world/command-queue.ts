import type { CommandId, LoggedEvent, PhysicianLoad, User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Directory } from '@ionm-clock/protocol';
import {
  allEvents,
  type EventStore,
  loggedEvent,
  type StoredAnswer,
  type StoredEvent,
} from '../log/index.ts';
import { decideBatch } from './decide-batch.ts';
import { LiveLoads } from './live-loads.ts';
import { Records } from './records.ts';
import type { ServerTime } from './server-time.ts';
import type { Waiting } from './waiting.ts';
import { World } from './world.ts';

/** What one commit added to the log over (from, to]. */
export interface Committed {
  readonly from: number;
  readonly to: number;
  readonly events: readonly LoggedEvent[];
  readonly loads: readonly PhysicianLoad[];
}

const NOT_SAVED: CommandAnswer = {
  ok: false,
  error: { code: 'not-saved', message: 'The server could not store this. It is kept here and sent again.' },
};

/**
 * The authority: takes commands, decides them in order of arrival, stores a whole loop turn's worth in one commit, and only
 * then answers and publishes (DESIGN.md section 5: acknowledged means on disk).
 */
export class CommandQueue {
  readonly world = new World();
  readonly loads: LiveLoads;
  readonly records = new Records(this.world);
  readonly #store: EventStore;
  readonly #time: ServerTime;
  readonly #directory: Directory;
  readonly #onCommitted: (committed: Committed) => void;
  readonly #onFailure: (cause: unknown) => void;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;

  constructor(options: {
    readonly store: EventStore;
    readonly time: ServerTime;
    readonly directory: Directory;
    readonly onCommitted: (committed: Committed) => void;
    /** A commit that failed: the commands were answered `not-saved`. */
    readonly onFailure: (cause: unknown) => void;
  }) {
    this.#store = options.store;
    this.#time = options.time;
    this.#directory = options.directory;
    this.#onCommitted = options.onCommitted;
    this.#onFailure = options.onFailure;
    this.loads = new LiveLoads(this.world, options.directory.defaultLimit);
  }

  /** Answers when the events are on disk, or with the reason why there are none. */
  submit(user: User, message: CommandMessage): Promise<CommandAnswer> {
    return new Promise((answer) => {
      this.#waiting.push({ user, message, answer });
      this.#arm();
    });
  }

  /** Reads what is in the log and not yet here: at start, and what other processes write. */
  async catchUp(): Promise<void> {
    const from = this.world.head;
    if ((await this.#store.head()) === from) return;
    const events: LoggedEvent[] = [];
    let to = from;
    for await (const stored of allEvents(this.#store, from)) {
      to = stored.seq;
      const event = loggedEvent(stored);
      if (event !== undefined) events.push(event);
    }
    this.#publish(from, to, events);
  }

  /** Like `catchUp`, but never while a commit is under way. */
  poll(): void {
    if (this.#busy === undefined) this.#run(() => this.catchUp());
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#busy !== undefined) await this.#busy;
  }

  #arm(): void {
    if (this.#busy !== undefined) return;
    this.#run(async () => {
      // One turn of the loop gathers what arrives together; one commit then stores it (FLOORS.md).
      await new Promise((resolve) => setImmediate(resolve));
      while (this.#waiting.length > 0) {
        const batch = this.#waiting;
        this.#waiting = [];
        await this.#commit(batch);
      }
    });
  }

  #run(work: () => Promise<void>): void {
    this.#busy = work()
      .catch(this.#onFailure)
      .finally(() => {
        this.#busy = undefined;
        if (this.#waiting.length > 0) this.#arm();
      });
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const known = new Map(await this.#store.answersOf(batch.map(({ message }) => message.commandId)));
      for (;;) {
        await this.catchUp();
        const decided = decideBatch(this.world, batch, known, this.#time, this.#directory);
        if (decided.length > 0) {
          const from = this.world.head;
          const result = await this.#store.commit(from, decided);
          if (!result.ok && result.reason === 'behind') continue;
          if (!result.ok) throw result.cause;
          for (const answer of result.answers) known.set(answer.commandId, answer);
          const events = result.answers.flatMap((answer) => ('events' in answer ? answer.events : []));
          if (events.length > 0) this.#publish(from, from + events.length, logged(events));
        }
        for (const waiting of batch) waiting.answer(answerFor(waiting, known));
        return;
      }
    } catch (cause) {
      this.#onFailure(cause);
      for (const { answer } of batch) answer(NOT_SAVED);
    }
  }

  #publish(from: number, to: number, events: readonly LoggedEvent[]): void {
    this.world.apply(events, to);
    const latest = this.world.latestRecordedAt;
    if (latest !== undefined) this.#time.notBefore(latest);
    this.#onCommitted({ from, to, events, loads: this.loads.after(events, this.#time.now()) });
  }
}

const logged = (events: readonly StoredEvent[]): readonly LoggedEvent[] =>
  events.flatMap((event) => loggedEvent(event) ?? []);

function answerFor({ user, message }: Waiting, known: ReadonlyMap<CommandId, StoredAnswer>): CommandAnswer {
  const answer = known.get(message.commandId);
  if (answer === undefined) return NOT_SAVED;
  if (answer.actorId !== user.userId) {
    return {
      ok: false,
      error: {
        code: 'command-id-reused',
        message: 'Someone else used this command id. Do it again.',
        field: 'commandId',
      },
    };
  }
  return 'events' in answer
    ? { ok: true, events: logged(answer.events) }
    : { ok: false, error: answer.refusal };
}
