import {
  type EventStore,
  hasLog,
  logPath,
  MemoryStore,
  refuseUnfinishedRestore,
  SqliteStore,
} from '@ionm-clock/server/log';
import { failed, type Outcome } from './outcome.ts';
import { reasonIn } from './read-files.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Works on the log in DATA_DIR, which is made where there is none, and closes it. */
export async function withLog(
  environment: Environment,
  work: (store: EventStore, dataDir: string) => Promise<Outcome>,
): Promise<Outcome> {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  const opened = open(dataDir);
  if (!opened.ok) return failed(`${dataDir}: the log cannot be opened: ${opened.reason}`);
  try {
    return await work(opened.store, dataDir);
  } finally {
    await opened.store.close();
  }
}

/** Like `withLog`, for those who only read: where there is no log, none is made, and the work is done on an empty one. */
export async function withLogAsItIs(
  environment: Environment,
  work: (store: EventStore) => Promise<Outcome>,
): Promise<Outcome> {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  return hasLog(dataDir) ? withLog(environment, work) : work(new MemoryStore());
}

/** What whoever asks for a database is told. */
export const NO_DATABASE = failed('DATABASE_URL is not supported yet: unset it; the log is kept in DATA_DIR');

/** As the server reads it: an empty variable is unset. Undefined where a database is asked for. */
export const dataDirIn = (environment: Environment): string | undefined =>
  environment['DATABASE_URL'] ? undefined : environment['DATA_DIR'] || './data';

type Opened =
  | { readonly ok: true; readonly store: EventStore }
  | { readonly ok: false; readonly reason: string };

function open(dataDir: string): Opened {
  try {
    refuseUnfinishedRestore(dataDir);
    return { ok: true, store: new SqliteStore(logPath(dataDir)) };
  } catch (error) {
    return { ok: false, reason: reasonIn(error) };
  }
}
