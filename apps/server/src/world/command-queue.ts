import type { CommandId, User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Directory } from '@ionm-clock/protocol';
import type { EventStore, NewAnswer, StoredAnswer, StoredEvent } from '../log/index.ts';
import { type FixedDirectory, isDamaged } from '../organisation/index.ts';
import { caseCommand } from './case-command.ts';
import { logged } from './command-answer.ts';
import type { Committed } from './committed.ts';
import { decideBatch } from './decide-batch.ts';
import { LiveLoads } from './live-loads.ts';
import { type ProfileToSave, profileSave, type SaveAnswer } from './profile-save.ts';
import { Records } from './records.ts';
import type { ServerTime } from './server-time.ts';
import { type Storing, StoringWatch } from './storing-watch.ts';
import type { Waiting } from './waiting.ts';
import { World } from './world.ts';

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
  readonly #directory: FixedDirectory;
  readonly #onCommitted: (committed: Committed) => void;
  readonly #onFault: (fault: unknown) => void;
  readonly #onDamaged: (seq: number) => void;
  readonly #turn: () => Promise<void>;
  readonly #storing: StoringWatch;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;

  constructor(options: {
    readonly store: EventStore;
    readonly time: ServerTime;
    readonly directory: FixedDirectory;
    readonly onCommitted: (committed: Committed) => void;
    /** A command that could not be decided because the program is at fault. */
    readonly onFault: (fault: unknown) => void;
    /** The store began to fail, and commands are answered `not-saved`; or it works again. */
    readonly onStoring: (storing: Storing) => void;
    /** An event of the log that cannot be read was passed over. */
    readonly onDamaged: (seq: number) => void;
    /** Waits one turn of the loop; a simulation turns the loop itself. */
    readonly turn?: () => Promise<void>;
  }) {
    this.#store = options.store;
    this.#time = options.time;
    this.#directory = options.directory;
    this.#onCommitted = options.onCommitted;
    this.#onFault = options.onFault;
    this.#storing = new StoringWatch(options.onStoring);
    this.#onDamaged = options.onDamaged;
    this.#turn = options.turn ?? turnOfTheLoop;
    this.loads = new LiveLoads(this.world, options.directory.defaultLimit);
  }

  /** Whether the store has taken what it was last given. */
  get isStoring(): boolean {
    return this.#storing.works;
  }

  /** The organisation as it is now, with its payer profiles. */
  get directory(): Directory {
    return { ...this.#directory, profiles: this.world.organisation.profiles.all };
  }

  /** Answers when the events are on disk, or with the reason why there are none. */
  submit(user: User, message: CommandMessage): Promise<CommandAnswer> {
    return this.#ask((answer) => caseCommand(user, message, this.#directory.people, answer));
  }

  /** Answers with the new version of the payer profile when it is on disk, or with the reason why there is none. */
  saveProfile(user: User, save: ProfileToSave): Promise<SaveAnswer> {
    return this.#ask((answer) => profileSave(user, save, answer));
  }

  /** Reads what is in the log and not yet here: at start, and what other processes write. Rejects if it cannot be read. */
  async catchUp(): Promise<void> {
    const head = await this.#store.head();
    while (this.world.head < head) {
      const from = this.world.head;
      const page = await this.#store.read(from, PAGE);
      this.#onCommitted(this.#take(from, page.at(-1)?.seq ?? head, page));
    }
  }

  /** Like `catchUp`, but never while a commit is under way; finds out whether a store that failed works again. */
  poll(): void {
    if (this.#busy !== undefined) return;
    this.#run(async () => {
      if (!this.#storing.works) await this.#store.probe();
      await this.catchUp();
      this.#storing.succeeded();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#busy !== undefined) await this.#busy;
  }

  #ask<Answer>(waiting: (answer: (answer: Answer) => void) => Waiting): Promise<Answer> {
    return new Promise((answer) => {
      this.#waiting.push(waiting(answer));
      this.#arm();
    });
  }

  #arm(): void {
    if (this.#busy !== undefined) return;
    this.#run(async () => {
      while (this.#waiting.length > 0) {
        // One turn of the loop gathers what arrives together; one commit then stores it (FLOORS.md).
        await this.#turn();
        const batch = this.#waiting;
        this.#waiting = [];
        await this.#commit(batch);
      }
    });
  }

  #run(work: () => Promise<void>): void {
    this.#busy = work()
      .catch((cause: unknown) => this.#storing.failed(cause))
      .finally(() => {
        this.#busy = undefined;
        if (this.#waiting.length > 0) this.#arm();
      });
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      for (;;) {
        await this.catchUp();
        const known = new Map(await this.#store.answersOf(batch.map(({ commandId }) => commandId)));
        const { answers, faults } = decideBatch(this.world, batch, known, this.#time);
        const stored = await this.#storeAll(answers, known);
        if (!stored.ok) continue;
        for (const fault of faults.values()) this.#onFault(fault);
        for (const { commandId, settle } of batch) {
          settle(faults.has(commandId) ? 'fault' : (known.get(commandId) ?? 'not-saved'));
        }
        if (stored.committed === undefined) return;
        // Fan-out is what costs: those who wait for an answer get it first, and have sent their next command when it is done.
        await this.#turn();
        this.#onCommitted(stored.committed);
        return;
      }
    } catch (cause) {
      this.#storing.failed(cause);
      for (const { settle } of batch) settle('not-saved');
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
    this.#storing.succeeded();
    for (const answer of result.answers) known.set(answer.commandId, answer);
    const events = result.answers.flatMap((answer) => ('events' in answer ? answer.events : []));
    if (events.length === 0) return NOTHING_NEW;
    return { ok: true, committed: this.#take(from, from + events.length, events) };
  }

  /** Takes events into the world. */
  #take(from: number, to: number, stored: readonly StoredEvent[]): Committed {
    const events = logged(stored);
    this.world.apply(events, to);
    const profilesChanged = this.world.applyToOrganisation(stored);
    for (const { seq } of stored.filter(isDamaged)) this.#onDamaged(seq);
    // Imports say what another program's clock told.
    const here = stored.findLast(({ source }) => source !== 'import');
    if (here !== undefined) this.#time.notBefore(here.recordedAt);
    const loads = this.loads.after(events, profilesChanged, this.#time.now());
    return { from, to, events, loads, ...(profilesChanged ? { directory: this.directory } : {}) };
  }
}

const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
