import {
  isRestoreUnfinished,
  logName,
  logPath,
  restoreIntoDatabase,
  restoreLog,
  unfinishedRestore,
} from '@ionm-clock/server/log';
import { DONE, FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { type Environment, placeIn } from '../with-log.ts';
import { damaged, tried, wholeText } from './log-words.ts';
import { FilesNotWhole, RestoredParts } from './restored-parts.ts';

export interface RestoreCommandOptions {
  readonly replace?: boolean;
  readonly withoutLostFiles?: boolean;
}

const NOTHING_CHANGED = 'Nothing was changed.';
const ALL_THE_SAME = `${NOTHING_CHANGED} With --without-lost-files all else is restored.\n`;
const NOT_IN_A_DATABASE =
  '--replace: a log in a database is not moved aside: restore into another database, or another schema, and set DATABASE_URL to it';

/**
 * `restore PATH`: the backup becomes the log in DATABASE_URL or DATA_DIR, and what lies beside it the files of batches in DATA_DIR, and
 * without DATABASE_URL the accounts, tokens and webhooks there.
 */
export async function restore(
  path: string,
  { replace = false, withoutLostFiles = false }: RestoreCommandOptions,
  environment: Environment,
): Promise<Outcome> {
  const place = placeIn(environment);
  const { dataDir, databaseUrl } = place;
  if (databaseUrl !== undefined && replace) return failed(NOT_IN_A_DATABASE);
  const backup = fromWhereItRuns(path);
  const now = new Date();
  const parts = new RestoredParts(backup, place, { withoutLostFiles, now });
  const outcome = await tried(path, async () => {
    try {
      const beside = (copy: string) => parts.makeReady(copy);
      const log = logPath(dataDir);
      const done =
        databaseUrl === undefined
          ? restoreLog(backup, log, { replace, now, beside })
          : await restoreIntoDatabase(backup, databaseUrl, { dataDir, beside });
      if (!done.ok) return damaged(path, done.damaged, `${NOTHING_CHANGED}\n`);
      const kept = done.replaced === undefined ? '' : `The log that was there is now ${done.replaced}\n`;
      return {
        output: `Restored from ${path} into ${logName(place)}: ${wholeText(done.restored)}${kept}${parts.told}`,
        errors: '',
        status: DONE,
      };
    } catch (error) {
      if (!(error instanceof FilesNotWhole)) throw error;
      return { output: '', errors: error.message + ALL_THE_SAME, status: FOUND_ERRORS };
    } finally {
      parts.forget();
    }
  });
  if (!isRestoreUnfinished(dataDir)) return outcome;
  return { ...outcome, errors: `${outcome.errors}${unfinishedRestore(dataDir)}\n` };
}
