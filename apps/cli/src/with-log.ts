import {
  type DisposableLog,
  isLogAt,
  type LogKind,
  type LogPlace,
  logName,
  MemoryStore,
  openStore,
  refuseUnfinishedRestore,
} from '@ionm-clock/server/log';
import { failed, type Outcome } from './outcome.ts';
import { reasonIn } from './read-files.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of the log that a command works on, beside what is in it. */
export interface AboutLog {
  /** The database or the data folder, as people are told of it. */
  readonly name: string;
  /** Where lies what is not in the log. */
  readonly dataDir: string;
  /** Whether there is a log, or only an empty one in its place. */
  readonly exists: boolean;
  kind(): Promise<LogKind>;
}

type Work = (store: DisposableLog, about: AboutLog) => Promise<Outcome>;

/** Works on the log in DATABASE_URL or else DATA_DIR, which is made where there is none, and closes it. */
export async function withLog(environment: Environment, work: Work): Promise<Outcome> {
  const place = placeIn(environment);
  const name = logName(place);
  const opened = await open(place).catch((error: unknown) => reasonIn(error));
  if (typeof opened === 'string') return notOpened(name, opened);
  const { store, kind } = opened;
  try {
    return await work(store, { name, dataDir: place.dataDir, exists: true, kind });
  } finally {
    await store.close();
  }
}

/** Like `withLog`, for those who only read: where there is no log, none is made, and the work is done on an empty one. */
export async function withLogAsItIs(environment: Environment, work: Work): Promise<Outcome> {
  const place = placeIn(environment);
  const name = logName(place);
  const found = await isLogAt(place).catch((error: unknown) => reasonIn(error));
  if (typeof found === 'string') return notOpened(name, found);
  if (found) return withLog(environment, work);
  const kind = async () => ({ isDemo: false, isAdministered: false });
  return work(new MemoryStore(), { name, dataDir: place.dataDir, exists: false, kind });
}

/** Where the environment says that the log is, as the server reads it: an empty variable is unset. */
export function placeIn(environment: Environment): LogPlace {
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  return { dataDir: environment['DATA_DIR'] || './data', databaseUrl };
}

function notOpened(name: string, reason: string): Outcome {
  return failed(reason.startsWith(name) ? reason : `${name}: the log cannot be opened: ${reason}`);
}

async function open(place: LogPlace) {
  refuseUnfinishedRestore(place.dataDir);
  return openStore(place);
}
