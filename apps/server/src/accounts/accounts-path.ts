import { join } from 'node:path';

/** The file of accounts in the data folder: credentials and sessions, which must be changeable and forgettable, beside the log. */
export const accountsPath = (dataDir: string): string => join(dataDir, 'accounts.db');
