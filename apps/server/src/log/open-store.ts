import type { DisposableLog } from './event-store.ts';
import { kindOfLog, type LogKind } from './log-kind.ts';
import { hasLog, logPath } from './log-path.ts';
import type { LogPlace } from './log-place.ts';
import { withConnection } from './postgres/postgres-connection.ts';
import { logIn } from './postgres/postgres-schema.ts';
import { PostgresStore } from './postgres/postgres-store.ts';
import { SqliteStore } from './sqlite-store.ts';

export interface OpenedStore {
  readonly store: DisposableLog;
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

/** Whether there is a log; makes none. Rejects with `UnusableDatabase` if that cannot be told. */
export const isLogAt = async ({ dataDir, databaseUrl }: LogPlace): Promise<boolean> =>
  databaseUrl === undefined
    ? hasLog(dataDir)
    : withConnection(databaseUrl, async (client) => (await logIn(client)) !== undefined);
