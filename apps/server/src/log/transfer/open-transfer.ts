import { logPath } from '../log-path.ts';
import type { LogPlace } from '../log-place.ts';
import type { LogSource } from './log-source.ts';
import type { LogTarget } from './log-target.ts';
import { PostgresSource } from './postgres-source.ts';
import { PostgresTarget } from './postgres-target.ts';
import { SqliteSource } from './sqlite-source.ts';
import { SqliteTarget } from './sqlite-target.ts';

/** The log at this place, as it is now. Rejects if there is none, or it cannot be read. */
export const openLogSource = async ({ dataDir, databaseUrl }: LogPlace): Promise<LogSource> =>
  databaseUrl === undefined ? SqliteSource.open(logPath(dataDir)) : PostgresSource.open(databaseUrl);

/** A new log at this place. Rejects if there is one that is not empty. */
export const openLogTarget = async ({ dataDir, databaseUrl }: LogPlace): Promise<LogTarget> =>
  databaseUrl === undefined ? SqliteTarget.create(logPath(dataDir)) : PostgresTarget.open(databaseUrl);
