import { existsSync } from 'node:fs';
import {
  accountsBackupOf,
  accountsPath,
  checkAccounts,
  hasAccounts,
  stageAccountsBackup,
} from '@ionm-clock/server/accounts';
import { batchesInLog, exportsPath, filesBackupOf, stageFilesBackup } from '@ionm-clock/server/exports';
import {
  checkIntegrations,
  hasIntegrations,
  integrationsBackupOf,
  integrationsPath,
  stageIntegrationsBackup,
} from '@ionm-clock/server/integrations';
import type { LogPlace } from '@ionm-clock/server/log';
import { fromWhereItRuns, reasonIn } from '../read-files.ts';
import { counted, wrongFileText } from './log-words.ts';

/** Puts one part in its place, or removes what was made ready. */
interface Ready {
  put(): unknown;
  forget(): void;
}

const IN_DATABASE =
  'Accounts, tokens and webhooks are in the database, and not in this backup: back them up with pg_dump, as docs/operations.md says.\n';

/** What a backup has beside the log: accounts, tokens and webhooks, the files of batches. */
export class BackupParts {
  readonly #place: LogPlace;
  readonly #path: string;
  readonly #ready: Ready[] = [];
  /** What lies where, a line each. */
  told = '';
  /** What is damaged, so that the backup does not have it, a line each. */
  lacking = '';

  /** `path`: of the log's backup, as the person named it. */
  constructor(place: LogPlace, path: string) {
    this.#place = place;
    this.#path = path;
  }

  /** The name of a part that is there already, as the person would name it. */
  get taken(): string | undefined {
    const names = [accountsBackupOf, integrationsBackupOf, filesBackupOf].map((of) => of(this.#path));
    return names.find((name) => existsSync(fromWhereItRuns(name)));
  }

  /** Copies what belongs to the copy of the log: credentials first, since files may take long. Gives what puts all in its place. */
  makeReady(logCopy: string): () => void {
    if (this.#place.databaseUrl === undefined) this.#credentials();
    else this.told += IN_DATABASE;
    this.#files(logCopy);
    return () => {
      for (const part of this.#ready) part.put();
    };
  }

  /** Removes what was not put in its place. */
  forget(): void {
    for (const part of this.#ready) part.forget();
  }

  #credentials(): void {
    const { dataDir } = this.#place;
    const accounts = accountsPath(dataDir);
    const integrations = integrationsPath(dataDir);
    if (hasAccounts(accounts)) {
      const to = accountsBackupOf(this.#path);
      this.#database('Accounts', accounts, to, checkAccounts, stageAccountsBackup);
    }
    if (hasIntegrations(integrations)) {
      const to = integrationsBackupOf(this.#path);
      this.#database('Tokens and webhooks', integrations, to, checkIntegrations, stageIntegrationsBackup);
    }
  }

  /** One that is damaged does not keep the log from being backed up. */
  #database(
    title: string,
    from: string,
    to: string,
    check: (path: string) => void,
    stage: (path: string, to: string) => Ready,
  ): void {
    try {
      check(from);
    } catch (error) {
      this.lacking += `${reasonIn(error)}\n`;
      return;
    }
    this.#ready.push(stage(from, fromWhereItRuns(to)));
    this.told += `${title} in ${to}\n`;
  }

  #files(logCopy: string): void {
    const batches = batchesInLog(logCopy);
    if (batches.length === 0) return;
    const to = filesBackupOf(this.#path);
    const folder = exportsPath(this.#place.dataDir);
    const staged = stageFilesBackup(batches, folder, fromWhereItRuns(to));
    this.#ready.push(staged);
    this.told += `Files of ${counted(batches.length - staged.wrong.length, 'batch', 'batches')} in ${to}\n`;
    this.lacking += staged.wrong.map((wrong) => wrongFileText(folder, wrong)).join('');
  }
}
