import { backUpLog, hasLog, isRestoreUnfinished, logPath, unfinishedRestore } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { BackupParts } from './backup-parts.ts';
import { damaged, tried, wholeText } from './log-words.ts';

const NOT_ALL =
  'The backup was made and has everything else. Put what is wrong back from an earlier backup, and back up again.\n';

/** `backup PATH`: the log in DATA_DIR into a new file; accounts, tokens and webhooks, and the files of batches beside it. */
export function backup(path: string, environment: Environment): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  if (!hasLog(dataDir)) return failed(`${dataDir}: there is no log`);
  if (isRestoreUnfinished(dataDir)) {
    return { output: '', errors: `${unfinishedRestore(dataDir)}\n`, status: FOUND_ERRORS };
  }
  const parts = new BackupParts(dataDir, path);
  return tried(path, () => {
    if (parts.taken !== undefined) {
      return failed(`${parts.taken}: is there already: name a file that is not`);
    }
    try {
      const made = backUpLog(logPath(dataDir), fromWhereItRuns(path), (copy) => parts.makeReady(copy));
      if (!made.ok) {
        const then = 'No backup was made. Restore an earlier one, or copy the files as they are.\n';
        return damaged(dataDir, made, then);
      }
      const { told, lacking } = parts;
      return {
        output: `Backed up and verified in ${path}: ${wholeText(made)}${told}`,
        errors: lacking === '' ? '' : lacking + NOT_ALL,
        status: lacking === '' ? DONE : FOUND_ERRORS,
      };
    } finally {
      parts.forget();
    }
  });
}
