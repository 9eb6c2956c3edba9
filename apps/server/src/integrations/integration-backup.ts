import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Staged } from '../beside-log/staged.ts';
import {
  checkDatabase,
  type DatabaseKind,
  stageBackup,
  stageInPlaceOf,
} from '../beside-log/staged-database.ts';
import { lastEventInFile } from '../log/index.ts';
import { versionInSqlite } from '../sql/versioned-tables.ts';
import { INTEGRATION_TABLES } from './integration-tables.ts';

const INTEGRATIONS: DatabaseKind = {
  title: 'tokens and webhooks',
  recognize: (database) => {
    if (versionInSqlite(database, INTEGRATION_TABLES) === 0)
      throw new Error('these are no tokens and webhooks');
    database.prepare('SELECT count(*) FROM webhooks').get();
  },
};

/** The name of the backup of tokens and webhooks beside that of the log. */
export const integrationsBackupOf = (logBackup: string): string => `${logBackup}.integrations`;

/** Whether there are tokens and webhooks at this path. */
export const hasIntegrations = (path: string): boolean => existsSync(path);

/** Throws, with the reason, if the file has no tokens and webhooks, or damaged ones. */
export const checkIntegrations = (path: string): void => checkDatabase(path, INTEGRATIONS);

/** Tokens and webhooks, as they are at this moment, in the new file `to`, while the server runs. Throws if that cannot be done. */
export const stageIntegrationsBackup = (path: string, to: string): Staged =>
  stageBackup(path, to, INTEGRATIONS);

/**
 * Tokens and webhooks at `from` in the place of those at `path`, which may be the same, as they fit to the log that is restored. No
 * server may run. Throws if it cannot be done.
 */
export const stageRestoredIntegrations = (from: string, path: string, log: string, now: Date): Staged =>
  stageInPlaceOf(path, from, INTEGRATIONS, { now, change: (database) => fitToLog(database, log) });

/** Of what is not in the log nothing may be known: a webhook would not be told what comes there now, a program of a batch that is lost. */
function fitToLog(database: DatabaseSync, log: string): void {
  const { seq, recordedAt } = lastEventInFile(log) ?? { seq: 0, recordedAt: 0 };
  database.prepare('UPDATE webhooks SET told_up_to = ? WHERE told_up_to > ?').run(seq, seq);
  // The ledger knows a request for ever: one whose answer is forgotten here gets the same batch.
  database.prepare('DELETE FROM idempotent_answers WHERE at >= ?').run(recordedAt);
}
