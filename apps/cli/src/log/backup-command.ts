import { accountsBackupOf, accountsPath, backUpAccounts, hasAccounts } from '@ionm-clock/server/accounts';
import { backUpLog, hasLog, logPath } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { damaged, tried, wholeText } from './log-words.ts';

/** `backup PATH`: the log in DATA_DIR into a new file, and the accounts beside it into another. */
export function backup(path: string, environment: Environment): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  if (!hasLog(dataDir)) return failed(`${dataDir}: there is no log`);
  return tried(path, () => {
    const to = fromWhereItRuns(path);
    const accounts = accountsPath(dataDir);
    if (hasAccounts(accounts) && hasAccounts(accountsBackupOf(to))) {
      return failed(`${accountsBackupOf(path)}: is there already: name a file that is not`);
    }
    const made = backUpLog(logPath(dataDir), to);
    const kept = made.ok && hasAccounts(accounts) ? `Accounts in ${accountsBackupOf(path)}\n` : '';
    if (kept !== '') backUpAccounts(accounts, accountsBackupOf(to));
    return made.ok
      ? { output: `Backed up and verified in ${path}: ${wholeText(made)}${kept}`, errors: '', status: DONE }
      : damaged(
          dataDir,
          made,
          'No backup was made. Restore an earlier one, or copy the files as they are.\n',
        );
  });
}
