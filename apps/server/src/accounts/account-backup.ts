import { existsSync } from 'node:fs';
import type { Staged } from '../beside-log/staged.ts';
import {
  checkDatabase,
  type DatabaseKind,
  stageBackup,
  stageInPlaceOf,
} from '../beside-log/staged-database.ts';
import { versionInSqlite } from '../sql/versioned-tables.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';

/** The version since which something may be under way. */
const UNDER_WAY_SINCE = 3;

const ACCOUNTS: DatabaseKind = {
  title: 'accounts',
  recognize: (database) => {
    if (versionInSqlite(database, ACCOUNT_TABLES) === 0) throw new Error('these are no accounts');
    database.prepare('SELECT count(*) FROM passwords').get();
  },
};

/** The name of the accounts' backup beside that of the log. */
export const accountsBackupOf = (logBackup: string): string => `${logBackup}.accounts`;

/** Whether there are accounts at this path. */
export const hasAccounts = (path: string): boolean => existsSync(path);

/** Throws, with the reason, if the file has no accounts, or damaged ones. */
export const checkAccounts = (path: string): void => checkDatabase(path, ACCOUNTS);

/** The accounts, as they are at this moment, in the new file `to`, while the server runs. Throws if that cannot be done. */
export const stageAccountsBackup = (path: string, to: string): Staged => stageBackup(path, to, ACCOUNTS);

/**
 * The backup in the place of the accounts at `path`. Everybody signs in anew and every code that was handed out is void: a session or a
 * code that ended after the backup must not come to life again. No server may run. Throws if it cannot be done.
 */
export const stageRestoredAccounts = (backup: string, path: string, now: Date): Staged =>
  stageInPlaceOf(path, backup, ACCOUNTS, {
    now,
    change: (database) => {
      database
        .prepare("UPDATE sessions SET ended_at = ?, ended_why = 'no-longer-allowed' WHERE ended_at IS NULL")
        .run(now.getTime());
      database.exec('DELETE FROM one_time_codes');
      if (versionInSqlite(database, ACCOUNT_TABLES) >= UNDER_WAY_SINCE)
        database.exec('DELETE FROM under_way');
    },
  });
