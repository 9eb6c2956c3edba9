import type { User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Directory } from '@ionm-clock/protocol';
import type { EventStore, StoredEvent } from '../log/index.ts';
import { directoryOf, isDamaged, type Organisation, organisationOf } from '../organisation/index.ts';
import { BatchStore } from './batch-store.ts';
import { caseCommand } from './case-command.ts';
import { logged } from './command-answer.ts';
import type { CommandQueueOptions } from './command-queue-options.ts';
import type { Committed } from './committed.ts';
import { LiveLoads } from './live-loads.ts';
import { Records } from './records.ts';
import { StoringWatch } from './storing-watch.ts';
import { throwIfIncomplete } from './throw-if-incomplete.ts';
import { turnOfTheLoop } from './turn-of-the-loop.ts';
import type { Waiting } from './waiting.ts';
import { type Pause, pauseOfTimer, whenFree } from './when-free.ts';
import { World } from './world.ts';
import { WorldSaver } from './world-saver.ts';

/** How many events are read at once, and sent to viewers in one message, when other processes have written. */
const PAGE = 2_000;

/**
 * The authority: takes commands, decides them in order of arrival, stores a whole loop turn's worth in one commit, and only
 * then answers and publishes (DESIGN.md section 5: acknowledged means on disk).
 */
export class CommandQueue {
  readonly world: World;
  readonly loads: LiveLoads;
  readonly records: Records;
  /** If there is a place for what the log is folded to. */
  readonly saver: WorldSaver | undefined;
  readonly #options: CommandQueueOptions;
  readonly #store: EventStore;
  readonly #turn: () => Promise<void>;
  readonly #pause: Pause;
  readonly #storing: StoringWatch;
  readonly #batches: BatchStore;
  #directory: { readonly of: Organisation; readonly is: Directory } | undefined;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;
  #pollAgain = false;

  constructor(options: CommandQueueOptions) {
    this.#options = options;
    this.#store = options.store;
    this.#turn = options.turn ?? turnOfTheLoop;
    this.#pause = options.pause ?? pauseOfTimer;
    this.#storing = new StoringWatch(options.onStoring);
    this.world = new World(organisationOf(options.directory), options.folded);
    this.records = new Records(this.world);
    this.loads = new LiveLoads(this.world, options.directory.defaultLimit);
    this.saver = options.folded && new WorldSaver(options.folded, this.world, options);
    this.#batches = new BatchStore({
      ...options,
      world: this.world,
      catchUp: () => this.catchUp(),
      onStored: (from, events) => {
        this.#storing.succeeded();
        return events.length === 0 ? undefined : this.#take(from, from + events.length, events, true);
      },
    });
  }

  /** Whether the store has taken what it was last given. */
  get isStoring(): boolean {
    return this.#storing.works;
  }

  /** The organisation as it is now, with its payer profiles. */
  get directory(): Directory {
    const { organisation } = this.world;
    // Everyone who connects is told it, and after a restart of a server all do at once.
    if (this.#directory?.of !== organisation) {
      const is = directoryOf(organisation, this.#options.directory.defaultLimit);
      this.#directory = { of: organisation, is };
    }
    return this.#directory.is;
  }

  /** Answers when the events are on disk, or with the reason why there are none. */
  submit(user: User, message: CommandMessage): Promise<CommandAnswer> {
    return this.ask((answer) => caseCommand(user, message, () => this.directory.people, answer));
  }

  /** Puts something to decide in the queue; answers when it is on disk, or with the reason why it is not. */
  ask<Answer>(waiting: (answer: (answer: Answer) => void) => Waiting): Promise<Answer> {
    return new Promise((answer) => {
      this.#waiting.push(waiting(answer));
      this.#arm();
    });
  }

  /** Reads the log, and finds out whether it can be written: if not, it is served all the same. Rejects if it cannot be read. */
  async start(): Promise<void> {
    await whenFree(async () => this.saver?.begin(this.loads), this.#pause);
    await whenFree(() => this.catchUp(), this.#pause);
    this.saver?.save();
    await whenFree(() => this.#store.probe(), this.#pause).catch((cause) => this.#storing.failed(cause));
  }

  /** Reads what is in the log and not yet here: at start, and what other processes write. Rejects if it cannot be read. */
  async catchUp(): Promise<void> {
    const head = await this.#store.head();
    while (this.world.head < head) {
      const from = this.world.head;
      const page = await this.#store.read(from, PAGE);
      throwIfIncomplete(page, from);
      this.#options.onCommitted(this.#take(from, from + page.length, page, false));
      this.saver?.saveIfDue();
    }
  }

  /** Like `catchUp`, but after a commit that is under way; finds out whether a store that failed works again. */
  poll(): void {
    this.#pollAgain = this.#busy !== undefined;
    if (this.#pollAgain) return;
    this.#run(async () => {
      if (!this.#storing.works) await this.#store.probe();
      await whenFree(() => this.catchUp(), this.#pause);
      this.#storing.succeeded();
      this.saver?.saveIfDue();
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
        else if (this.#pollAgain) this.poll();
      });
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const committed = await whenFree(() => this.#batches.decideAndStore(batch), this.#pause);
      if (committed === undefined) return;
      // Fan-out is what costs: those who wait for an answer get it first, and have sent their next command when it is done.
      await this.#turn();
      this.#options.onCommitted(committed);
    } catch (cause) {
      this.#storing.failed(cause);
      for (const { settle } of batch) settle({ notSaved: cause });
    }
  }

  /** Takes events into the world. */
  #take(from: number, to: number, stored: readonly StoredEvent[], isOwn: boolean): Committed {
    const events = logged(stored);
    this.world.apply(events, to);
    this.world.cases.applyHashes(stored);
    const { emergencies, droppedAt } = this.world;
    const profilesChanged = this.world.applyToOrganisation(stored);
    this.saver?.took(stored, this.world.emergencies !== emergencies);
    for (const { seq } of stored.filter(isDamaged)) this.#options.onDamaged(seq);
    // Imports say what another program's clock told.
    const here = stored.findLast(({ source }) => source !== 'import');
    if (here !== undefined) this.#options.time.notBefore(here.recordedAt);
    const loads = this.loads.after(events, profilesChanged, this.#options.time.now());
    const emergenciesChanged = this.world.emergencies !== emergencies;
    const isDisposal = this.world.droppedAt !== droppedAt;
    const directory = profilesChanged ? { directory: this.directory } : {};
    return { from, to, events, loads, isOwn, emergenciesChanged, isDisposal, ...directory };
  }
}
