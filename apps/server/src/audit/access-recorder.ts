import type { AccessEvent, CaseId, OpenedView, SessionId } from '@ionm-clock/domain';
import type { Opened } from '@ionm-clock/protocol';
import type { Log } from '../log-line.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { type Recorded, recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { ServerTime } from '../world/server-time.ts';
import { accessFrom } from './access-from.ts';
import { Lately } from './lately.ts';
import { type Refused, RefusedRequests } from './refused-requests.ts';

/** What was opened or read again within this long is one entry. */
const AGAIN_WITHIN_MS = 10 * 60_000;
/** What a page tells later than this, it says when it happened. */
const AT_ONCE_MS = 60_000;

/** Whose request it is, and from where: the address as the server sees it. */
export interface Whence {
  readonly session: Session;
  readonly address: string | undefined;
}

interface RecorderOptions {
  readonly queue: CommandQueue;
  readonly time: Pick<ServerTime, 'now'>;
  readonly log: Pick<Log, 'error'>;
}

/**
 * Tells the log who saw what. Care comes first: a desk that is live does not wait for the disk, and goes on while it is full. Who
 * reads records does, and gets none that were not recorded.
 */
export class AccessRecorder {
  readonly #options: RecorderOptions;
  readonly #opened = new Lately(AGAIN_WITHIN_MS);
  readonly #read = new Lately(AGAIN_WITHIN_MS);
  readonly #refused = new RefusedRequests(AGAIN_WITHIN_MS);

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /** What a desk was told when it opened. */
  sent(whence: Whence, caseIds: readonly CaseId[]): void {
    void this.#later(whence, { type: 'cases.sent', payload: { caseIds, from: fromOf(whence) } });
  }

  /** Somebody opened a case that they may see. */
  opened(whence: Whence, { caseId, what, at }: Opened): void {
    const now = this.#options.time.now();
    const key = openedKey(whence.session.id, caseId, what);
    if (this.#opened.has(key, now)) return;
    this.#opened.note(key, now);
    const openedAt = now - at > AT_ONCE_MS ? { openedAt: at } : {};
    const event = {
      type: 'case.opened',
      payload: { caseId, what, ...openedAt, from: fromOf(whence) },
    } as const;
    void this.#later(whence, event, () => this.#opened.forget(key));
  }

  /** Somebody asked for something that is not for them; resolves when it is stored or cannot be. */
  async refused(whence: Whence, refused: Refused): Promise<void> {
    const toRecord = this.#refused.toRecord(whence.session.id, refused, this.#options.time.now());
    if (toRecord === undefined) return;
    await this.#later(whence, { type: 'request.refused', payload: { ...toRecord, from: fromOf(whence) } });
  }

  /** Whether it is on disk that this session reads the records of these cases; of each once in ten minutes. */
  async recordsRead(whence: Whence, caseIds: readonly CaseId[]): Promise<Recorded> {
    const now = this.#options.time.now();
    const key = (id: CaseId): string => `${whence.session.id}\n${id}`;
    const fresh = caseIds.filter((id) => !this.#read.has(key(id), now));
    if (fresh.length === 0) return { ok: true };
    const recorded = await this.#record(whence, {
      type: 'records.read',
      payload: { caseIds: fresh, from: fromOf(whence) },
    });
    if (recorded.ok) for (const id of fresh) this.#read.note(key(id), now);
    return recorded;
  }

  /** Whether it is on disk that the records of these cases go out in a file. */
  recordsExported(whence: Whence, caseIds: readonly CaseId[], format: string): Promise<Recorded> {
    return this.#record(whence, {
      type: 'records.exported',
      payload: { caseIds, format, from: fromOf(whence) },
    });
  }

  #record({ session }: Whence, event: AccessEvent): Promise<Recorded> {
    return recordAccess(this.#options.queue, session.user, event);
  }

  /** Nobody need wait for this. */
  async #later(whence: Whence, event: AccessEvent, notStored: () => void = () => undefined): Promise<void> {
    const recorded = await this.#record(whence, event);
    if (recorded.ok) return;
    notStored();
    this.#options.log.error({ what: 'access not recorded', access: event.type });
  }
}

const fromOf = ({ session, address }: Whence) => accessFrom(session, address);

const openedKey = (session: SessionId, caseId: CaseId, what: OpenedView): string =>
  [session, what, caseId].join('\n');
