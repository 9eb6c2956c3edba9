import type { EventStore } from './event-store.ts';
import { kindOfLog, type LogKind } from './log-kind.ts';
import { logPath } from './log-path.ts';
import { PostgresStore } from './postgres/postgres-store.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Where a log is: in a PostgreSQL database, which several servers share, or in a file of the data folder. */
export interface LogPlace {
  readonly dataDir: string;
  /** Undefined: in the data folder. */
  readonly databaseUrl?: string;
}

export interface OpenedStore {
  readonly store: EventStore;
  /** What the log says of what it is for; reads what is in it now. */
  kind(): Promise<LogKind>;
}

/**
 * Opens the log, or makes it. Asking a file blocks the whole process while another one holds the lock: at most for `busyTimeoutMs`.
 * Rejects if it is not a log or cannot be opened.
 */
export async function openStore(
  { dataDir, databaseUrl }: LogPlace,
  options?: { readonly busyTimeoutMs?: number },
): Promise<OpenedStore> {
  if (databaseUrl !== undefined) {
    const store = await PostgresStore.open(databaseUrl);
    return { store, kind: () => store.kind() };
  }
  const path = logPath(dataDir);
  return { store: new SqliteStore(path, options), kind: async () => kindOfLog(path) };
}
