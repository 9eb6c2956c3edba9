import {
  backUpDatabase,
  backUpLog,
  hasLog,
  isRestoreUnfinished,
  logName,
  logPath,
  unfinishedRestore,
} from '@ionm-clock/server/log';
import { DONE, FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { type Environment, placeIn } from '../with-log.ts';
import { BackupParts } from './backup-parts.ts';
import { damaged, tried, wholeText } from './log-words.ts';

const NOT_ALL =
  'The backup was made and has everything else. Put what is wrong back from an earlier backup, and back up again.\n';

/** `backup PATH`: the log into a new SQLite file, wherever it is kept; accounts, tokens and webhooks, and the files of batches beside it. */
export async function backup(path: string, environment: Environment): Promise<Outcome> {
  const place = placeIn(environment);
  const { dataDir, databaseUrl } = place;
  if (databaseUrl === undefined && !hasLog(dataDir)) return failed(`${dataDir}: there is no log`);
  if (isRestoreUnfinished(dataDir)) {
    return { output: '', errors: `${unfinishedRestore(dataDir)}\n`, status: FOUND_ERRORS };
  }
  const parts = new BackupParts(place, path);
  return tried(path, async () => {
    if (parts.taken !== undefined) {
      return failed(`${parts.taken}: is there already: name a file that is not`);
    }
    const to = fromWhereItRuns(path);
    const beside = (copy: string) => parts.makeReady(copy);
    try {
      const made =
        databaseUrl === undefined
          ? backUpLog(logPath(dataDir), to, beside)
          : await backUpDatabase(databaseUrl, to, beside);
      if (!made.ok) {
        const then = 'No backup was made. Restore an earlier one, or copy the files as they are.\n';
        return damaged(logName(place), made, then);
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
