import type { ClientBase } from 'pg';
import type { LogPlace } from '../log/index.ts';
import type { Database } from '../sql/database.ts';
import { PostgresDatabase } from '../sql/postgres-database.ts';
import { SqliteDatabase } from '../sql/sqlite-database.ts';
import { makeInPostgres } from '../sql/versioned-tables.ts';
import { openAccountFile } from './account-file.ts';
import { ACCOUNT_TABLES, SESSIONS_CHANNEL } from './account-tables.ts';
import { accountsPath } from './accounts-path.ts';
import { CredentialRows } from './credential-rows.ts';
import { DeviceRows } from './device-rows.ts';
import { FailureRows } from './failure-rows.ts';
import { OneTimeCodeRows } from './one-time-code-rows.ts';
import { ProviderSubjectRows } from './provider-subject-rows.ts';
import { PushSubscriptionRows } from './push-subscription-rows.ts';
import { SessionRows } from './session-rows.ts';
import { UnderWayRows } from './under-way-rows.ts';

/** Everything about accounts that is on disk and not in the log: it can be changed and forgotten. */
export class AccountStore {
  readonly credentials: CredentialRows;
  readonly sessions: SessionRows;
  readonly oneTimeCodes: OneTimeCodeRows;
  readonly failures: FailureRows;
  readonly devices: DeviceRows;
  readonly providerSubjects: ProviderSubjectRows;
  readonly pushSubscriptions: PushSubscriptionRows;
  readonly underWay: UnderWayRows;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.credentials = new CredentialRows(database);
    this.sessions = new SessionRows(database);
    this.oneTimeCodes = new OneTimeCodeRows(database);
    this.failures = new FailureRows(database);
    this.devices = new DeviceRows(database);
    this.providerSubjects = new ProviderSubjectRows(database);
    this.pushSubscriptions = new PushSubscriptionRows(database);
    this.underWay = new UnderWayRows(database);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

/** Opens the file, or makes it. Throws if that cannot be done. */
export const accountsInFile = (path: string): AccountStore =>
  new AccountStore(new SqliteDatabase(openAccountFile(path)));

/** Opens the accounts where the log is: in the PostgreSQL that several servers share, or in the data folder. Rejects if that cannot be done. */
export async function openAccounts({ dataDir, databaseUrl }: LogPlace): Promise<AccountStore> {
  if (databaseUrl === undefined) return accountsInFile(accountsPath(dataDir));
  const prepare = (client: ClientBase) => makeInPostgres(client, ACCOUNT_TABLES);
  return new AccountStore(await PostgresDatabase.open(databaseUrl, prepare, SESSIONS_CHANNEL));
}
