import {
  accountsBackupOf,
  accountsPath,
  hasAccounts,
  stageRestoredAccounts,
} from '@ionm-clock/server/accounts';
import {
  batchesInLog,
  checkBatchFiles,
  exportsPath,
  filesBackupOf,
  hasFiles,
  stageRestoredFiles,
  type WrongFile,
} from '@ionm-clock/server/exports';
import {
  hasIntegrations,
  integrationsBackupOf,
  integrationsPath,
  stageRestoredIntegrations,
} from '@ionm-clock/server/integrations';
import type { LogPlace } from '@ionm-clock/server/log';
import { counted, wrongFileText } from './log-words.ts';

interface Ready {
  /** Gives the name that what was there has now, if something was. */
  put(): string | undefined;
  forget(): void;
}

/** The backup has not the files that its log tells of. */
export class FilesNotWhole extends Error {}

export interface PartsOptions {
  /** Whether the backup may lack files of batches. */
  readonly withoutLostFiles: boolean;
  readonly now: Date;
}

/** What is restored beside the log: accounts, tokens and webhooks, the files of batches. What a backup does not hold stays as it is. */
export class RestoredParts {
  readonly #backup: string;
  readonly #place: LogPlace;
  readonly #options: PartsOptions;
  readonly #parts: { readonly ready: Ready; readonly words: string }[] = [];
  /** What came of it, a line each. */
  told = '';

  constructor(backup: string, place: LogPlace, options: PartsOptions) {
    this.#backup = backup;
    this.#place = place;
    this.#options = options;
  }

  /** Copies all beside its place; `logCopy` is the log that is restored. Gives what puts it there. Throws `FilesNotWhole`. */
  makeReady(logCopy: string): () => void {
    if (this.#place.databaseUrl === undefined) {
      this.#accounts();
      this.#integrations(logCopy);
    } else if (
      hasAccounts(accountsBackupOf(this.#backup)) ||
      hasIntegrations(integrationsBackupOf(this.#backup))
    )
      this.told += NOT_INTO_DATABASE;
    this.#files(logCopy);
    return () => {
      for (const { ready, words } of this.#parts) {
        const replaced = ready.put();
        const kept = replaced === undefined ? '' : ` Those that were there are now in ${replaced}`;
        if (words !== '') this.told += `${words}${kept}\n`;
      }
    };
  }

  /** Removes what was not put in its place. */
  forget(): void {
    for (const { ready } of this.#parts) ready.forget();
  }

  #accounts(): void {
    const from = accountsBackupOf(this.#backup);
    const path = accountsPath(this.#place.dataDir);
    if (hasAccounts(from)) {
      const ready = stageRestoredAccounts(from, path, this.#options.now);
      this.#parts.push({ ready, words: 'The accounts are restored too; everyone signs in anew.' });
    } else if (hasAccounts(path)) this.told += 'The backup has no accounts: those that are there stay.\n';
  }

  #integrations(logCopy: string): void {
    const from = integrationsBackupOf(this.#backup);
    const path = integrationsPath(this.#place.dataDir);
    const { now } = this.#options;
    if (hasIntegrations(from)) {
      const ready = stageRestoredIntegrations(from, path, logCopy, now);
      this.#parts.push({ ready, words: 'Tokens and webhooks are restored too.' });
    } else if (hasIntegrations(path)) {
      const ready = stageRestoredIntegrations(path, path, logCopy, now);
      const words =
        'The backup has no tokens and webhooks: those that are there stay, fitted to the restored log.';
      this.#parts.push({ ready, words });
    }
  }

  #files(logCopy: string): void {
    const batches = batchesInLog(logCopy);
    if (batches.length === 0) return;
    const from = filesBackupOf(this.#backup);
    const folder = exportsPath(this.#place.dataDir);
    const isThere = hasFiles(from);
    if (isThere && !this.#options.withoutLostFiles) {
      const { wrong } = checkBatchFiles(batches, from);
      if (wrong.length > 0) throw new FilesNotWhole(lines(from, wrong));
    }
    const ready = stageRestoredFiles(batches, from, folder, this.#options.now);
    this.#parts.push({ ready, words: '' });
    const count = counted(batches.length - ready.wrong.length, 'batch', 'batches');
    this.told += isThere
      ? `Files of ${count} are restored too.\n`
      : `The backup has no files of batches: those that are there stay, of ${count}.\n`;
    if (ready.wrong.length > 0) this.told += `${lines(folder, ready.wrong)}${COPY_THEM}`;
  }
}

const NOT_INTO_DATABASE =
  'Accounts, tokens and webhooks of the backup are not restored: with DATABASE_URL they are in the database. Invite people anew (cli invite).\n';
const COPY_THEM = 'Such a batch cannot be downloaded again until its file is copied there from elsewhere.\n';

const lines = (folder: string, wrong: readonly WrongFile[]): string =>
  wrong.map((one) => wrongFileText(folder, one)).join('');
