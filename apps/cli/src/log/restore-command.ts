import { isRestoreUnfinished, logPath, restoreLog, unfinishedRestore } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, FOUND_ERRORS, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { damaged, tried, wholeText } from './log-words.ts';
import { FilesNotWhole, RestoredParts } from './restored-parts.ts';

export interface RestoreCommandOptions {
  readonly replace?: boolean;
  readonly withoutLostFiles?: boolean;
}

const NOTHING_CHANGED = 'Nothing was changed.';
const ALL_THE_SAME = `${NOTHING_CHANGED} With --without-lost-files all else is restored.\n`;

/** `restore PATH`: the backup becomes the log in DATA_DIR, and what lies beside it the accounts, tokens, webhooks and files there. */
export function restore(
  path: string,
  { replace = false, withoutLostFiles = false }: RestoreCommandOptions,
  environment: Environment,
): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  const backup = fromWhereItRuns(path);
  const now = new Date();
  const parts = new RestoredParts(backup, dataDir, { withoutLostFiles, now });
  const outcome = tried(path, () => {
    try {
      const beside = (copy: string) => parts.makeReady(copy);
      const done = restoreLog(backup, logPath(dataDir), { replace, now, beside });
      if (!done.ok) return damaged(path, done.damaged, `${NOTHING_CHANGED}\n`);
      const kept = done.replaced === undefined ? '' : `The log that was there is now ${done.replaced}\n`;
      return {
        output: `Restored from ${path} into ${dataDir}: ${wholeText(done.restored)}${kept}${parts.told}`,
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
