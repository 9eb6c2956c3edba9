import type { DatabaseSync } from 'node:sqlite';
import { openAccountDatabase } from './account-database.ts';
import { CredentialRows } from './credential-rows.ts';
import { DeviceRows } from './device-rows.ts';
import { FailureRows } from './failure-rows.ts';
import { OneTimeCodeRows } from './one-time-code-rows.ts';
import { ProviderSubjectRows } from './provider-subject-rows.ts';
import { PushSubscriptionRows } from './push-subscription-rows.ts';
import { SessionRows } from './session-rows.ts';

/** Everything about accounts that is on disk and not in the log: it can be changed and forgotten. */
export class AccountStore {
  readonly credentials: CredentialRows;
  readonly sessions: SessionRows;
  readonly oneTimeCodes: OneTimeCodeRows;
  readonly failures: FailureRows;
  readonly devices: DeviceRows;
  readonly providerSubjects: ProviderSubjectRows;
  readonly pushSubscriptions: PushSubscriptionRows;
  readonly #database: DatabaseSync;

  /** Opens the file, or makes it. Throws if that cannot be done. */
  constructor(path: string) {
    this.#database = openAccountDatabase(path);
    this.credentials = new CredentialRows(this.#database);
    this.sessions = new SessionRows(this.#database);
    this.oneTimeCodes = new OneTimeCodeRows(this.#database);
    this.failures = new FailureRows(this.#database);
    this.devices = new DeviceRows(this.#database);
    this.providerSubjects = new ProviderSubjectRows(this.#database);
    this.pushSubscriptions = new PushSubscriptionRows(this.#database);
  }

  close(): void {
    this.#database.close();
  }
}
