import { databaseName } from './postgres/database-name.ts';

/** Where a log is: in a PostgreSQL database, which several servers share, or in a file of the data folder. */
export interface LogPlace {
  readonly dataDir: string;
  /** Undefined: in the data folder. */
  readonly databaseUrl?: string | undefined;
}

/** The place as people are told of it: never with a password. */
export const logName = ({ dataDir, databaseUrl }: LogPlace): string =>
  databaseUrl === undefined ? dataDir : databaseName(databaseUrl);
