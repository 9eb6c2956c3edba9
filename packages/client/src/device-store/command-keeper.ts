import type { CommandId, UserId } from '@ionm-clock/domain';
import type { After } from '../command-sender.ts';
import type { Outbox, PendingCommand } from '../log/outbox.ts';
import type { DeviceStore, Kept, KeptCommands, RefusedCommand } from './device-store.ts';

/** A device that does not answer within this long must not keep a tap from the screen. */
const ANSWERS_WITHIN_MS = 3_000;
/** After this long it is worth another try to write, or to read. */
export const TRY_AGAIN_AFTER_MS = 5_000;

/** Whether the device could not be read, so that it may keep more than this. */
interface Unread {
  readonly unread: boolean;
}

const NONE: KeptCommands = { outbox: [], refused: [] };

/**
 * Keeps commands on the device, one write after another. What the device would not keep is held here, for whoever tapped it,
 * and tried again; care comes first, so the tap counts all the same as long as the page lives.
 */
export class CommandKeeper {
  readonly #store: DeviceStore;
  readonly #after: After;
  readonly #onKeeping: (keeping: 'works' | 'fails') => void;
  readonly #unkept = new Map<CommandId, PendingCommand>();
  #retrying = false;

  /** `onKeeping` is told after each try whether all is kept. */
  constructor(store: DeviceStore, after: After, onKeeping: (keeping: 'works' | 'fails') => void) {
    this.#store = store;
    this.#after = after;
    this.#onKeeping = onKeeping;
  }

  /** What the device has for this person, and what it would not keep; only the latter if it cannot be read. */
  async read(userId: UserId): Promise<Kept & Unread> {
    return this.#withUnkept(userId, { log: undefined, ...NONE }, this.#store.read(userId));
  }

  /** The commands alone. */
  async readCommands(userId: UserId): Promise<KeptCommands & Unread> {
    return this.#withUnkept(userId, NONE, this.#store.readCommands(userId));
  }

  /** Resolves when the command is on the device's disk, or when it is known that it is not. */
  async keep(pending: PendingCommand): Promise<void> {
    try {
      await this.#inTime(this.#store.keepCommand(pending));
      this.#unkept.delete(pending.commandId);
    } catch {
      this.#unkept.set(pending.commandId, pending);
      this.#tryAgainLater();
    }
    this.#tell();
  }

  /** The server has these. A device that cannot forget them sends them again, which changes nothing. */
  async drop(commandIds: readonly CommandId[]): Promise<void> {
    for (const id of commandIds) this.#unkept.delete(id);
    await this.#inTime(this.#store.dropCommands(commandIds)).catch(() => undefined);
    this.#tell();
  }

  /** The server has refused this. A device that cannot note it asks again, and gets the same answer. */
  async refuse(refused: RefusedCommand): Promise<void> {
    this.#unkept.delete(refused.commandId);
    await this.#inTime(this.#store.refuseCommand(refused)).catch(() => undefined);
    this.#tell();
  }

  async dropRefused(commandId: CommandId): Promise<void> {
    await this.#inTime(this.#store.dropRefused(commandId)).catch(() => undefined);
  }

  async #withUnkept<Some extends KeptCommands>(
    userId: UserId,
    none: Some,
    reading: Promise<Some>,
  ): Promise<Some & Unread> {
    const own = [...this.#unkept.values()].filter(({ actor }) => actor.userId === userId);
    let unread = false;
    const kept = await this.#inTime(reading).catch(() => {
      this.#onKeeping('fails');
      unread = true;
      return none;
    });
    return { ...kept, outbox: withOwn(kept.outbox, own), unread };
  }

  #tell(): void {
    this.#onKeeping(this.#unkept.size === 0 ? 'works' : 'fails');
  }

  #tryAgainLater(): void {
    if (this.#retrying) return;
    this.#retrying = true;
    this.#after(TRY_AGAIN_AFTER_MS, () => {
      this.#retrying = false;
      for (const pending of this.#unkept.values()) void this.keep(pending);
    });
  }

  #inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const inTime = this.#after(ANSWERS_WITHIN_MS, () => reject(new Error('the device does not answer')));
      work.finally(inTime).then(resolve, reject);
    });
  }
}

function withOwn(kept: Outbox, own: Outbox): Outbox {
  const ids = new Set(kept.map(({ commandId }) => commandId));
  return [...kept, ...own.filter(({ commandId }) => !ids.has(commandId))];
}
