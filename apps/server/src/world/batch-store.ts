import type { CommandId } from '@ionm-clock/domain';
import { type EventStore, StoreBusy, type StoredAnswer, type StoredEvent } from '../log/index.ts';
import type { CommandQueueOptions } from './command-queue-options.ts';
import type { Committed } from './committed.ts';
import { decideBatch } from './decide-batch.ts';
import { storeAnswers } from './store-answers.ts';
import type { Waiting } from './waiting.ts';
import type { World } from './world.ts';

interface Surroundings extends Pick<CommandQueueOptions, 'time' | 'onFault'> {
  readonly store: EventStore;
  readonly world: World;
  /** Reads what other processes have written. */
  catchUp(): Promise<void>;
  /** Takes what was stored after `from` into the world, before anyone is answered. */
  onStored(from: number, events: readonly StoredEvent[]): Committed | undefined;
}

type Tried =
  | { readonly ok: false; readonly cause?: unknown }
  | { readonly ok: true; readonly committed: Committed | undefined };
const AGAIN: Tried = { ok: false };

/** Decides the commands of a batch, stores what they come to in one commit, and answers them. */
export class BatchStore {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Answers the whole batch, and gives what is new in the log; throws, and answers nothing, if it cannot be stored. */
  async decideAndStore(batch: readonly Waiting[]): Promise<Committed | undefined> {
    // Hardly a command is a repeat: first answers are asked for only when the store has one of these already, or takes nothing.
    const first = await this.#tryOnce(batch, undefined);
    if (first.ok) return first.committed;
    for (;;) {
      const known = await this.#around.store.answersOf(batch.map(({ commandId }) => commandId));
      if (first.cause !== undefined && known.size === 0) throw first.cause;
      const tried = await this.#tryOnce(batch, known);
      if (tried.ok) return tried.committed;
    }
  }

  /** Not ok, and nothing answered, if it must be decided again, with the first answers of what is repeated. */
  async #tryOnce(
    batch: readonly Waiting[],
    known: ReadonlyMap<CommandId, StoredAnswer> | undefined,
  ): Promise<Tried> {
    const { world, store, time, catchUp, onStored, onFault } = this.#around;
    await catchUp();
    const given = new Map(known);
    const { answers, faults } = decideBatch(world, batch, given, time);
    if (faults.size > 0 && known === undefined) return AGAIN;
    const from = world.head;
    let stored: readonly StoredAnswer[] | undefined = [];
    try {
      if (answers.length > 0) stored = await storeAnswers(store, from, answers);
    } catch (cause) {
      if (known !== undefined || cause instanceof StoreBusy) throw cause;
      return { ok: false, cause };
    }
    if (stored === undefined) return AGAIN;
    for (const answer of stored) given.set(answer.commandId, answer);
    const committed =
      stored.length === 0
        ? undefined
        : onStored(
            from,
            stored.flatMap((answer) => ('events' in answer ? answer.events : [])),
          );
    for (const [id, fault] of faults) onFault(fault, id);
    for (const { commandId, settle } of batch)
      settle(faults.has(commandId) ? 'fault' : (given.get(commandId) ?? { notSaved: undefined }));
    return { ok: true, committed };
  }
}
