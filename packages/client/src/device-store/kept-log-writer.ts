import type { CaseId, Instant, UserId } from '@ionm-clock/domain';
import type { ConfirmedLog } from '../log/confirmed-log.ts';
import type { DeviceStore, LogChange } from './device-store.ts';

interface Told {
  readonly confirmed: ConfirmedLog;
  readonly heardAt: Instant;
}

/** Of a server that says nothing new it is kept only this often that it was there. */
const SAID_NOTHING_NEW_EVERY_MS = 20_000;

/**
 * Keeps on the device what the server says, one write at a time: what is said during a write is kept together by the next, so
 * that a slow disk never lags behind a busy server.
 */
export class KeptLogWriter {
  readonly #store: DeviceStore;
  readonly #userId: UserId;
  #kept: ConfirmedLog | undefined;
  #keptHeardAt: Instant | undefined;
  #told: Told | undefined;
  #writing: Promise<void> | undefined;

  /** `kept`: what the device has already. */
  constructor(store: DeviceStore, userId: UserId, kept: ConfirmedLog | undefined) {
    this.#store = store;
    this.#userId = userId;
    this.#kept = kept;
  }

  /** Keeps this in the background. A device that cannot keep it only shows less when it starts without a network. */
  keep(confirmed: ConfirmedLog, heardAt: Instant): void {
    const nothingNew = confirmed === this.#kept && this.#told === undefined;
    if (nothingNew && heardAt - (this.#keptHeardAt ?? 0) < SAID_NOTHING_NEW_EVERY_MS) return;
    this.#told = { confirmed, heardAt };
    this.#writing ??= this.#write();
  }

  /** Resolves when all that was told is kept, or could not be. */
  async idle(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  async #write(): Promise<void> {
    for (let told = this.#told; told !== undefined; told = this.#told) {
      this.#told = undefined;
      const { confirmed } = told;
      const change = changeBetween(this.#kept, told);
      const kept = await this.#store.keepLog(this.#userId, change).then(
        () => true,
        () => false,
      );
      // After a failure nobody knows what the device has, so all is written next time.
      this.#kept = kept ? confirmed : undefined;
      this.#keptHeardAt = told.heardAt;
    }
    this.#writing = undefined;
  }
}

function changeBetween(kept: ConfirmedLog | undefined, { confirmed, heardAt }: Told): LogChange {
  const { logId, scope, held, loads, directory, cases } = confirmed;
  const gone =
    kept === undefined ||
    kept.logId !== logId ||
    kept.scope !== scope ||
    [...kept.cases.keys()].some((id) => !cases.has(id));
  const changed: readonly CaseId[] = [...cases.keys()].filter(
    (id) => gone || kept.cases.get(id)?.events !== cases.get(id)?.events,
  );
  return {
    logId,
    scope,
    to: held,
    loads: [...loads.values()],
    directory,
    heardAt,
    cases: changed.map((caseId) => ({ caseId, events: cases.get(caseId)?.events ?? [] })),
    replaces: gone,
  };
}
