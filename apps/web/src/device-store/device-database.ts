import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { EntryRow } from './kept-entry.ts';
import type { CaseRow, LogRow } from './kept-log.ts';

export interface DeviceSchema extends DBSchema {
  /** What waits and what was refused, of all people; the key counts up, so it is the order of the taps. */
  entries: { key: number; value: EntryRow; indexes: { commandId: string; userId: string } };
  /** Who is signed in on this device, by their id; the session code knows what stands there. */
  people: { key: string; value: unknown };
  /** By person. */
  logs: { key: string; value: LogRow };
  /** By person and case. */
  cases: { key: [userId: string, caseId: string]; value: CaseRow };
}

type Stores = StoreNames<DeviceSchema>;
type Transaction<Store extends Stores> = IDBPTransaction<DeviceSchema, Store[], 'readwrite'>;

/**
 * Raised when stores or indexes change; a step from each version to the next is then added to `upgrade`, which keeps every
 * entry. A page of an older version cannot open it any more, so what only adds fields to a row does not raise it.
 */
const VERSION = 2;

/** A device's database, opened when first needed and again after the browser closed it. */
export class DeviceDatabase {
  readonly #name: string;
  readonly #version: number;
  #opening: Promise<IDBPDatabase<DeviceSchema>> | undefined;

  constructor(name: string, version = VERSION) {
    this.#name = name;
    this.#version = version;
  }

  /** Reads from several stores as of one moment. Rejects when the browser keeps nothing here. */
  async read<Result>(
    work: (transaction: IDBPTransaction<DeviceSchema, Stores[], 'readonly'>) => Promise<Result>,
  ): Promise<Result> {
    return work(
      await this.#begin((database) => database.transaction(['entries', 'people', 'logs', 'cases'])),
    );
  }

  /**
   * Does `work`, whole or not at all, and resolves when it is on the disk, not only with the operating system. `work` awaits
   * requests of its transaction only. Rejects when nothing was kept: the disk is full, the browser keeps nothing, `work` threw.
   */
  async write<Store extends Stores>(
    stores: Store[],
    work: (transaction: Transaction<Store>) => Promise<unknown>,
  ): Promise<void> {
    const transaction = await this.#begin((database) =>
      database.transaction(stores, 'readwrite', { durability: 'strict' }),
    );
    const done = transaction.done;
    // Told by the line below; without this, a failure would also be reported as one that nobody handles.
    done.catch(() => undefined);
    try {
      await work(transaction);
    } catch (error) {
      abort(transaction);
      throw error;
    }
    await done;
  }

  /** A connection that the browser is closing cannot begin a transaction; a new one can. */
  async #begin<Begun>(begin: (database: IDBPDatabase<DeviceSchema>) => Begun): Promise<Begun> {
    const opening = this.#connection();
    const database = await opening;
    try {
      return begin(database);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.#forget(opening);
      return begin(await this.#connection());
    }
  }

  #connection(): Promise<IDBPDatabase<DeviceSchema>> {
    if (this.#opening === undefined) {
      const opening = this.#open();
      this.#opening = opening;
      opening.catch(() => this.#forget(opening));
    }
    return this.#opening;
  }

  #forget(opening: Promise<IDBPDatabase<DeviceSchema>>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }

  #open(): Promise<IDBPDatabase<DeviceSchema>> {
    return new Promise((resolve, reject) => {
      let given = false;
      openDB<DeviceSchema>(this.#name, this.#version, {
        upgrade(database, from) {
          if (from < 1) createStores(database);
          if (from < 2) database.createObjectStore('people');
        },
        // A promise that never settled would leave a tap neither kept nor failed.
        blocked: () => {
          given = true;
          reject(new Error('An older page of this app is open on this device. Close it, then try again.'));
        },
        // A newer version of the app waits for this connection to close.
        blocking: (_from, _to, { target }) => {
          this.#opening = undefined;
          if (target instanceof IDBDatabase) target.close();
        },
        terminated: () => {
          this.#opening = undefined;
        },
      }).then((database) => {
        if (given) database.close();
        else resolve(database);
      }, reject);
    });
  }
}

function createStores(database: IDBPDatabase<DeviceSchema>): void {
  const entries = database.createObjectStore('entries', { autoIncrement: true });
  entries.createIndex('commandId', 'commandId', { unique: true });
  entries.createIndex('userId', 'userId');
  database.createObjectStore('logs');
  database.createObjectStore('cases', { keyPath: ['userId', 'caseId'] });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself: the failed request did it.
  }
}
