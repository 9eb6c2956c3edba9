import type { CommandId, LoggedEvent, PhysicianLoad, User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Directory } from '@ionm-clock/protocol';
import type { EventStore, NewAnswer, StoredAnswer } from '../log/index.ts';
import { answerFor, FAULT, logged, NOT_SAVED } from './command-answer.ts';
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

export type Storing = { readonly ok: true } | { readonly ok: false; readonly cause: unknown };

type Stored = { readonly ok: false } | { readonly ok: true; readonly committed: Committed | undefined };
const NOTHING_NEW: Stored = { ok: true, committed: undefined };

/** How many events are read at once, and sent to viewers in one message, when other processes have written. */
const PAGE = 2_000;

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
  readonly #onFault: (fault: unknown) => void;
  readonly #onStoring: (storing: Storing) => void;
  #storing = true;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;

  constructor(options: {
    readonly store: EventStore;
    readonly time: ServerTime;
    readonly directory: Directory;
    readonly onCommitted: (committed: Committed) => void;
    /** A command that could not be decided because the program is at fault. */
    readonly onFault: (fault: unknown) => void;
    /** The store began to fail, and commands are answered `not-saved`; or it works again. */
    readonly onStoring: (storing: Storing) => void;
  }) {
    this.#store = options.store;
    this.#time = options.time;
    this.#directory = options.directory;
    this.#onCommitted = options.onCommitted;
    this.#onFault = options.onFault;
    this.#onStoring = options.onStoring;
    this.loads = new LiveLoads(this.world, options.directory.defaultLimit);
  }

  /** Whether the store has taken what it was last given. */
  get isStoring(): boolean {
    return this.#storing;
  }

  /** Answers when the events are on disk, or with the reason why there are none. */
  submit(user: User, message: CommandMessage): Promise<CommandAnswer> {
    return new Promise((answer) => {
      this.#waiting.push({ user, message, answer });
      this.#arm();
    });
  }

  /** Reads what is in the log and not yet here: at start, and what other processes write. Rejects if it cannot be read. */
  async catchUp(): Promise<void> {
    const head = await this.#store.head();
    while (this.world.head < head) {
      const from = this.world.head;
      const page = await this.#store.read(from, PAGE);
      this.#onCommitted(this.#take(from, page.at(-1)?.seq ?? head, logged(page)));
    }
  }

  /** Like `catchUp`, but never while a commit is under way; finds out whether a store that failed works again. */
  poll(): void {
    if (this.#busy !== undefined) return;
    this.#run(async () => {
      if (!this.#storing) await this.#store.probe();
      await this.catchUp();
      this.#isStoringAgain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#busy !== undefined) await this.#busy;
  }

  #arm(): void {
    if (this.#busy !== undefined) return;
    this.#run(async () => {
      while (this.#waiting.length > 0) {
        // One turn of the loop gathers what arrives together; one commit then stores it (FLOORS.md).
        await turnOfTheLoop();
        const batch = this.#waiting;
        this.#waiting = [];
        await this.#commit(batch);
      }
    });
  }

  #run(work: () => Promise<void>): void {
    this.#busy = work()
      .catch((cause: unknown) => this.#isFailing(cause))
      .finally(() => {
        this.#busy = undefined;
        if (this.#waiting.length > 0) this.#arm();
      });
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      for (;;) {
        await this.catchUp();
        const known = new Map(await this.#store.answersOf(batch.map(({ message }) => message.commandId)));
        const { answers, faults } = decideBatch(this.world, batch, known, this.#time, this.#directory);
        const stored = await this.#storeAll(answers, known);
        if (!stored.ok) continue;
        for (const fault of faults.values()) this.#onFault(fault);
        for (const waiting of batch) {
          const isFault = faults.has(waiting.message.commandId);
          waiting.answer(isFault ? FAULT : answerFor(waiting, known));
        }
        if (stored.committed === undefined) return;
        // Fan-out is what costs: those who wait for an answer get it first, and have sent their next command when it is done.
        await turnOfTheLoop();
        this.#onCommitted(stored.committed);
        return;
      }
    } catch (cause) {
      this.#isFailing(cause);
      for (const { answer } of batch) answer(NOT_SAVED);
    }
  }

  /**
   * Stores, and takes into the world; not ok if another process was faster and all must be decided again. Throws if it cannot
   * be stored.
   */
  async #storeAll(answers: readonly NewAnswer[], known: Map<CommandId, StoredAnswer>): Promise<Stored> {
    if (answers.length === 0) return NOTHING_NEW;
    const from = this.world.head;
    const result = await this.#store.commit(from, answers);
    if (!result.ok && result.reason === 'not-saved') throw result.cause;
    if (!result.ok) {
      // The head has moved, or the log and this world have parted, and deciding again would go on for ever.
      if ((await this.#store.head()) === from) throw new Error('a stream moved on and the log did not');
      return { ok: false };
    }
    this.#isStoringAgain();
    for (const answer of result.answers) known.set(answer.commandId, answer);
    const events = result.answers.flatMap((answer) => ('events' in answer ? answer.events : []));
    if (events.length === 0) return NOTHING_NEW;
    return { ok: true, committed: this.#take(from, from + events.length, logged(events)) };
  }

  #isStoringAgain(): void {
    if (this.#storing) return;
    this.#storing = true;
    this.#onStoring({ ok: true });
  }

  #isFailing(cause: unknown): void {
    if (!this.#storing) return;
    this.#storing = false;
    this.#onStoring({ ok: false, cause });
  }

  /** Takes events into the world. */
  #take(from: number, to: number, events: readonly LoggedEvent[]): Committed {
    this.world.apply(events, to);
    const latest = this.world.latestRecordedHere;
    if (latest !== undefined) this.#time.notBefore(latest);
    return { from, to, events, loads: this.loads.after(events, this.#time.now()) };
  }
}

const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
