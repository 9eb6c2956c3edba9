import { logPath, restoreLog } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { damaged, tried, wholeText } from './log-words.ts';

/** `restore PATH`: the backup becomes the log in DATA_DIR. */
export function restore(
  path: string,
  { replace = false }: { readonly replace?: boolean },
  environment: Environment,
): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  return tried(path, () => {
    const log = logPath(dataDir);
    const done = restoreLog(fromWhereItRuns(path), log, { replace, now: new Date() });
    if (!done.ok) return damaged(path, done.damaged, 'Nothing was changed.\n');
    const kept = done.replaced === undefined ? '' : `The log that was there is now ${done.replaced}\n`;
    return {
      output: `Restored from ${path} into ${dataDir}: ${wholeText(done.restored)}${kept}`,
      errors: '',
      status: DONE,
    };
  });
}
