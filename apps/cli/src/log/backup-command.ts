import { backUpLog, hasLog, logPath } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { damaged, tried, wholeText } from './log-words.ts';

/** `backup PATH`: the log in DATA_DIR into a new file. */
export function backup(path: string, environment: Environment): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  if (!hasLog(dataDir)) return failed(`${dataDir}: there is no log`);
  return tried(path, () => {
    const made = backUpLog(logPath(dataDir), fromWhereItRuns(path));
    return made.ok
      ? { output: `Backed up and verified in ${path}: ${wholeText(made)}`, errors: '', status: DONE }
      : damaged(
          dataDir,
          made,
          'No backup was made. Restore an earlier one, or copy the files as they are.\n',
        );
  });
}
