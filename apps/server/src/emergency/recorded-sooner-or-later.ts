import type { Actor, LoggedAccess } from '@ionm-clock/domain';
import type { Log } from '../log-line.ts';
import { recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';

/** What happened, and who did it. */
export type Happened = LoggedAccess & { readonly actor: Actor };

/**
 * What must not wait for the log: it is recorded before it holds, and if that cannot be, it holds all the same and is recorded, in order
 * and with its own time, as soon as the log can be written. Until then only the operators' log has it.
 */
export class RecordedSoonerOrLater {
  readonly #queue: CommandQueue;
  readonly #log: Pick<Log, 'warn' | 'error'>;
  #held: readonly Happened[] = [];
  #recording: Promise<void> | undefined;

  constructor(queue: CommandQueue, log: Pick<Log, 'warn' | 'error'>) {
    this.#queue = queue;
    this.#log = log;
  }

  /** What holds and is not in the log yet. */
  get held(): readonly Happened[] {
    return this.#held;
  }

  /** Whether it is in the log now. */
  async happened(event: Happened): Promise<boolean> {
    await this.recordHeld();
    // In the log later things must not come before earlier ones: these would undo them.
    if (this.#held.length === 0 && (await this.#record(event))) return true;
    this.#log.error({ what: 'access not recorded', access: event.type, userId: event.actor.userId });
    this.#held = [...this.#held, event];
    return false;
  }

  recordHeld(): Promise<void> {
    this.#recording ??= this.#recordAll().finally(() => {
      this.#recording = undefined;
    });
    return this.#recording;
  }

  async #recordAll(): Promise<void> {
    for (let [first] = this.#held; first !== undefined; [first] = this.#held) {
      if (!(await this.#record(first))) return;
      this.#held = this.#held.slice(1);
      this.#log.warn({ what: 'access recorded late', access: first.type, userId: first.actor.userId });
    }
  }

  async #record({ actor, at, by: _, ...event }: Happened): Promise<boolean> {
    const { ok } = await recordAccess(this.#queue, actor, event, at);
    return ok;
  }
}
