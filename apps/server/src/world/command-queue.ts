import type { CommandId, User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Directory } from '@ionm-clock/protocol';
import type { EventStore, NewAnswer, StoredAnswer, StoredEvent } from '../log/index.ts';
import { directoryOf, isDamaged, organisationOf } from '../organisation/index.ts';
import { caseCommand } from './case-command.ts';
import { logged } from './command-answer.ts';
import type { CommandQueueOptions } from './command-queue-options.ts';
import type { Committed } from './committed.ts';
import { decideBatch } from './decide-batch.ts';
import { LiveLoads } from './live-loads.ts';
import { Records } from './records.ts';
import { storeAnswers } from './store-answers.ts';
import { StoringWatch } from './storing-watch.ts';
import { throwIfIncomplete } from './throw-if-incomplete.ts';
import { turnOfTheLoop } from './turn-of-the-loop.ts';
import type { Waiting } from './waiting.ts';
import { type Pause, pauseOfTimer, whenFree } from './when-free.ts';
import { World } from './world.ts';
import { WorldSaver } from './world-saver.ts';

type Stored = { readonly ok: false } | { readonly ok: true; readonly committed: Committed | undefined };
const NOTHING_NEW: Stored = { ok: true, committed: undefined };

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
  }

  /** Whether the store has taken what it was last given. */
  get isStoring(): boolean {
    return this.#storing.works;
  }

  /** The organisation as it is now, with its payer profiles. */
  get directory(): Directory {
    return directoryOf(this.world.organisation, this.#options.directory.defaultLimit);
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
      const committed = await whenFree(() => this.#decideAndStore(batch), this.#pause);
      if (committed === undefined) return;
      // Fan-out is what costs: those who wait for an answer get it first, and have sent their next command when it is done.
      await this.#turn();
      this.#options.onCommitted(committed);
    } catch (cause) {
      this.#storing.failed(cause);
      for (const { settle } of batch) settle({ notSaved: cause });
    }
  }

  /** Answers the whole batch, and gives what is new in the log; throws, and answers nothing, if it cannot be stored. */
  async #decideAndStore(batch: readonly Waiting[]): Promise<Committed | undefined> {
    for (;;) {
      await this.catchUp();
      const known = new Map(await this.#store.answersOf(batch.map(({ commandId }) => commandId)));
      const { answers, faults } = decideBatch(this.world, batch, known, this.#options.time);
      const stored = await this.#storeAll(answers, known);
      if (!stored.ok) continue;
      for (const [id, fault] of faults) this.#options.onFault(fault, id);
      for (const { commandId, settle } of batch) {
        settle(faults.has(commandId) ? 'fault' : (known.get(commandId) ?? { notSaved: undefined }));
      }
      return stored.committed;
    }
  }

  /**
   * Stores, and takes into the world; not ok if another process was faster and all must be decided again. Throws if it cannot
   * be stored.
   */
  async #storeAll(answers: readonly NewAnswer[], known: Map<CommandId, StoredAnswer>): Promise<Stored> {
    if (answers.length === 0) return NOTHING_NEW;
    const from = this.world.head;
    const stored = await storeAnswers(this.#store, from, answers);
    if (stored === 'behind') return { ok: false };
    this.#storing.succeeded();
    for (const answer of stored) known.set(answer.commandId, answer);
    const events = stored.flatMap((answer) => ('events' in answer ? answer.events : []));
    return events.length === 0
      ? NOTHING_NEW
      : { ok: true, committed: this.#take(from, from + events.length, events, true) };
  }

  /** Takes events into the world. */
  #take(from: number, to: number, stored: readonly StoredEvent[], isOwn: boolean): Committed {
    const events = logged(stored);
    this.world.apply(events, to);
    this.world.cases.applyHashes(stored);
    const { emergencies } = this.world;
    const profilesChanged = this.world.applyToOrganisation(stored);
    this.saver?.took(stored, this.world.emergencies !== emergencies);
    for (const { seq } of stored.filter(isDamaged)) this.#options.onDamaged(seq);
    // Imports say what another program's clock told.
    const here = stored.findLast(({ source }) => source !== 'import');
    if (here !== undefined) this.#options.time.notBefore(here.recordedAt);
    const loads = this.loads.after(events, profilesChanged, this.#options.time.now());
    const emergenciesChanged = this.world.emergencies !== emergencies;
    const directory = profilesChanged ? { directory: this.directory } : {};
    return { from, to, events, loads, isOwn, emergenciesChanged, ...directory };
  }
}
