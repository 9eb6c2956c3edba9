import {
  accountsBackupOf,
  accountsPath,
  checkAccountsBackup,
  hasAccounts,
  restoreAccounts,
} from '@ionm-clock/server/accounts';
import { logPath, restoreLog } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { damaged, tried, wholeText } from './log-words.ts';

/** `restore PATH`: the backup becomes the log in DATA_DIR, and that of the accounts beside it the accounts. */
export function restore(
  path: string,
  { replace = false }: { readonly replace?: boolean },
  environment: Environment,
): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  return tried(path, () => {
    const log = logPath(dataDir);
    const now = new Date();
    const accounts = accountsBackupOf(fromWhereItRuns(path));
    const withAccounts = hasAccounts(accounts);
    if (withAccounts) checkAccountsBackup(accounts);
    const done = restoreLog(fromWhereItRuns(path), log, { replace, now });
    if (!done.ok) return damaged(path, done.damaged, 'Nothing was changed.\n');
    const kept = done.replaced === undefined ? '' : `The log that was there is now ${done.replaced}\n`;
    const people = withAccounts ? accountsRestored(accounts, dataDir, now) : accountsLeft(dataDir);
    return {
      output: `Restored from ${path} into ${dataDir}: ${wholeText(done.restored)}${kept}${people}`,
      errors: '',
      status: DONE,
    };
  });
}

function accountsRestored(backup: string, dataDir: string, now: Date): string {
  const replaced = restoreAccounts(backup, accountsPath(dataDir), now);
  const kept = replaced === undefined ? '' : ` Those that were there are now in ${replaced}`;
  return `The accounts are restored too; everyone signs in anew.${kept}\n`;
}

const accountsLeft = (dataDir: string): string =>
  hasAccounts(accountsPath(dataDir)) ? 'The backup has no accounts: those that are there stay.\n' : '';
