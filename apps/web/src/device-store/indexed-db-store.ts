import type {
  DeviceStore,
  Kept,
  KeptCommands,
  LogChange,
  PendingCommand,
  RefusedCommand,
} from '@ionm-clock/client';
import type { CommandId, UserId } from '@ionm-clock/domain';
import { DeviceDatabase } from './device-database.ts';
import { countWaiting, type EntryRow, readEntry, refusedRow, waitingRow } from './kept-entry.ts';
import { logRows, readLog } from './kept-log.ts';

/** An entry that this version of the app cannot read: nothing is done with it until a person decides. */
export interface DamagedEntry {
  readonly key: number;
  /** What stands there, to be saved for whoever can tell what it was. */
  readonly row: unknown;
}

/** Keeps everything in the browser's IndexedDB, which all tabs of this device share. */
export class IndexedDbStore implements DeviceStore {
  readonly #database: DeviceDatabase;
  /** Of each person up to where this page has known the kept log to go. */
  readonly #keptTo = new Map<UserId, number>();

  constructor(name = 'ionm-clock') {
    this.#database = new DeviceDatabase(name);
  }

  async read(userId: UserId): Promise<Kept> {
    const [rows, log, cases] = await this.#database.read((transaction) =>
      Promise.all([
        transaction.objectStore('entries').index('userId').getAll(userId),
        transaction.objectStore('logs').get(userId),
        transaction.objectStore('cases').getAll(casesOf(userId)),
      ]),
    );
    const kept = readLog(log, cases);
    this.#keptTo.set(userId, kept?.log.to ?? 0);
    return { log: kept, ...commandsIn(rows) };
  }

  async readCommands(userId: UserId): Promise<KeptCommands> {
    return commandsIn(
      await this.#database.read((transaction) =>
        transaction.objectStore('entries').index('userId').getAll(userId),
      ),
    );
  }

  keepCommand(pending: PendingCommand): Promise<void> {
    return this.#put(waitingRow(pending));
  }

  refuseCommand(refused: RefusedCommand): Promise<void> {
    return this.#put(refusedRow(refused));
  }

  dropCommands(commandIds: readonly CommandId[]): Promise<void> {
    return this.#drop(commandIds, 'waiting');
  }

  dropRefused(commandId: CommandId): Promise<void> {
    return this.#drop([commandId], 'refused');
  }

  async keepLog(userId: UserId, change: LogChange): Promise<void> {
    const rows = logRows(userId, change);
    await this.#database.write(['logs', 'cases'], async (transaction) => {
      const [logs, cases] = [transaction.objectStore('logs'), transaction.objectStore('cases')];
      const known = await logs.get(userId);
      if (change.replaces) await cases.delete(casesOf(userId));
      else {
        if (
          known?.logId !== change.logId ||
          known.scope !== change.scope ||
          known.protocol !== rows.log.protocol ||
          known.to < (this.#keptTo.get(userId) ?? 0)
        )
          throw new Error('There is no log on this device to add this to.');
        // Another page of this person is ahead, and has kept this already.
        if (known.to > change.to) return;
      }
      await Promise.all([logs.put(rows.log, userId), ...rows.cases.map(async (row) => cases.put(row))]);
    });
    this.#keptTo.set(userId, change.to);
  }

  async forgetLog(userId: UserId): Promise<void> {
    await this.#database.write(['logs', 'cases'], (transaction) =>
      Promise.all([
        transaction.objectStore('logs').delete(userId),
        transaction.objectStore('cases').delete(casesOf(userId)),
      ]),
    );
    this.#keptTo.delete(userId);
  }

  async waiting(): Promise<ReadonlyMap<UserId, number>> {
    return countWaiting(
      await this.#database.read((transaction) => transaction.objectStore('entries').getAll()),
    );
  }

  /** Who is signed in on this device, as `keepPerson` was given it, perhaps by an older version of the app. */
  people(): Promise<readonly unknown[]> {
    return this.#database.read((transaction) => transaction.objectStore('people').getAll());
  }

  keepPerson(userId: UserId, person: unknown): Promise<void> {
    return this.#database.write(['people'], (transaction) =>
      transaction.objectStore('people').put(person, userId),
    );
  }

  dropPerson(userId: UserId): Promise<void> {
    return this.#database.write(['people'], (transaction) =>
      transaction.objectStore('people').delete(userId),
    );
  }

  /** The entries of anybody that cannot be read: left by another version of the app, or damaged. */
  async damaged(): Promise<readonly DamagedEntry[]> {
    const [keys, rows] = await this.#database.read((transaction) => {
      const entries = transaction.objectStore('entries');
      return Promise.all([entries.getAllKeys(), entries.getAll()]);
    });
    return keys.flatMap((key, index) => {
      const row = rows[index];
      return row !== undefined && readEntry(row) === undefined ? [{ key, row }] : [];
    });
  }

  /** A person has decided that it is not needed. */
  dropDamaged(key: number): Promise<void> {
    return this.#database.write(['entries'], (transaction) => transaction.objectStore('entries').delete(key));
  }

  #put(row: EntryRow): Promise<void> {
    return this.#database.write(['entries'], async (transaction) => {
      const entries = transaction.objectStore('entries');
      await entries.put(row, await entries.index('commandId').getKey(row.commandId));
    });
  }

  #drop(commandIds: readonly CommandId[], kind: EntryRow['kind']): Promise<void> {
    return this.#database.write(['entries'], async (transaction) => {
      const byCommand = transaction.objectStore('entries').index('commandId');
      for (const commandId of commandIds) {
        const cursor = await byCommand.openCursor(commandId);
        if (cursor?.value.kind === kind) await cursor.delete();
      }
    });
  }
}

/** All cases of a person: an array sorts after every text. */
const casesOf = (userId: UserId): IDBKeyRange => IDBKeyRange.bound([userId], [userId, []]);

/** What can be read of these rows, in their order. */
function commandsIn(rows: readonly EntryRow[]): KeptCommands {
  const outbox: PendingCommand[] = [];
  const refused: RefusedCommand[] = [];
  // The index is sorted by person, and for one person by key: in the order of the taps.
  for (const row of rows) {
    const entry = readEntry(row);
    if (entry?.kind === 'waiting') outbox.push(entry.command);
    if (entry?.kind === 'refused') refused.push(entry.command);
  }
  return { outbox, refused };
}
