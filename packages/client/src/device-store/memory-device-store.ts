import type { CaseId, CommandId, LoggedEvent, UserId } from '@ionm-clock/domain';
import { isUnsaved, type PendingCommand } from '../log/outbox.ts';
import type { DeviceStore, Kept, KeptCommands, LogChange, RefusedCommand } from './device-store.ts';

type Entry =
  | { readonly kind: 'waiting'; readonly command: PendingCommand }
  | { readonly kind: 'refused'; readonly command: RefusedCommand };

interface Log extends Omit<LogChange, 'cases' | 'replaces'> {
  readonly cases: ReadonlyMap<CaseId, readonly LoggedEvent[]>;
}

/** Plain data only, so this is a whole copy: as with a disk, nobody can change what is kept by what they hold. */
const wholeCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** A device that forgets when the process ends, for tests and simulation: a page that was killed is a new client on it. */
export class MemoryDeviceStore implements DeviceStore {
  /** While set, everything rejects with it and nothing is changed: a full disk, a browser that keeps nothing. */
  failure: Error | undefined;
  /** A map keeps the place of what is replaced, which is the order of the taps. */
  readonly #entries = new Map<CommandId, Entry>();
  readonly #logs = new Map<UserId, Log>();
  readonly #copyLog: <T>(log: T) => T;

  /** `copyLog`: a simulation of thousands of days may trust that nobody changes what the server said, and not copy it. */
  constructor(copyLog: <T>(log: T) => T = wholeCopy) {
    this.#copyLog = copyLog;
  }

  async read(userId: UserId): Promise<Kept> {
    const commands = await this.readCommands(userId);
    const kept = this.#logs.get(userId);
    if (kept === undefined) return { log: undefined, ...commands };
    const { heardAt, cases, ...rest } = kept;
    const told = [...cases].map(([caseId, events]) => ({ caseId, events }));
    return { log: this.#copyLog({ log: { ...rest, cases: told }, heardAt }), ...commands };
  }

  async readCommands(userId: UserId): Promise<KeptCommands> {
    this.#works();
    const outbox: PendingCommand[] = [];
    const refused: RefusedCommand[] = [];
    for (const entry of this.#entries.values()) {
      if (entry.command.actor.userId !== userId) continue;
      if (entry.kind === 'waiting') outbox.push(wholeCopy(entry.command));
      else refused.push(wholeCopy(entry.command));
    }
    return { outbox, refused };
  }

  async keepCommand(pending: PendingCommand): Promise<void> {
    this.#works();
    this.#entries.set(pending.commandId, { kind: 'waiting', command: wholeCopy(pending) });
  }

  async dropCommands(commandIds: readonly CommandId[]): Promise<void> {
    this.#works();
    for (const commandId of commandIds) this.#drop(commandId, 'waiting');
  }

  async refuseCommand(refused: RefusedCommand): Promise<void> {
    this.#works();
    this.#entries.set(refused.commandId, { kind: 'refused', command: wholeCopy(refused) });
  }

  async dropRefused(commandId: CommandId): Promise<void> {
    this.#works();
    this.#drop(commandId, 'refused');
  }

  async keepLog(userId: UserId, change: LogChange): Promise<void> {
    this.#works();
    const { cases, replaces, ...head } = this.#copyLog(change);
    const known = this.#logs.get(userId);
    if (!replaces) {
      if (known?.logId !== change.logId || known.scope !== change.scope)
        throw new Error('there is no log to add this to');
      if (known.to > change.to) return;
    }
    const changed = cases.map(({ caseId, events }) => [caseId, events] as const);
    const before = replaces ? [] : (known?.cases ?? []);
    this.#logs.set(userId, { ...head, cases: new Map([...before, ...changed]) });
  }

  async forgetLog(userId: UserId): Promise<void> {
    this.#works();
    this.#logs.delete(userId);
  }

  async waiting(): Promise<ReadonlyMap<UserId, number>> {
    this.#works();
    const counts = new Map<UserId, number>();
    for (const { kind, command } of this.#entries.values()) {
      if (kind !== 'waiting' || !isUnsaved(command)) continue;
      counts.set(command.actor.userId, (counts.get(command.actor.userId) ?? 0) + 1);
    }
    return counts;
  }

  #works(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  #drop(commandId: CommandId, kind: Entry['kind']): void {
    if (this.#entries.get(commandId)?.kind === kind) this.#entries.delete(commandId);
  }
}
