import type { CommandId } from '@ionm-clock/domain';
import type { LogPosition } from './checkpoint.ts';
import {
  type CommitResult,
  type DisposableLog,
  LogMoved,
  type NewAnswer,
  StoreBusy,
  type StoredAnswer,
  type StoredEvent,
  type Verification,
} from './event-store.ts';
import { fileAt, type OpenLog, openAsItIs, openLogFile } from './log-file.ts';
import { checkLogTail, verifyLog } from './sqlite-check.ts';
import { emptyStreams, eraseRemainders } from './sqlite-disposal.ts';
import { isBusyFailure } from './sqlite-failure.ts';
import { SqliteLog } from './sqlite-log.ts';
import { logIdIn, WRITE_WITHOUT_CHANGE } from './sqlite-schema.ts';

/** A program that may wait for another one to let go of the lock, waits so long. */
const BUSY_TIMEOUT_MS = 5_000;

const MOVED = 'the file of the log was moved, removed or replaced';
const OTHER_LOG = `${MOVED}: what is there now is another log, which a restart of the server serves`;

/**
 * The log in one SQLite file (DESIGN.md section 5). Several processes may open it; each commit is one fsync. A log that cannot
 * be written is read, and `probe` opens it anew until it can.
 */
export class SqliteStore implements DisposableLog {
  readonly logId: string;
  readonly #path: string;
  readonly #busyTimeoutMs: number;
  #open: OpenLog;
  #log: SqliteLog;
  /** The last event that was read or written: a file that is opened anew must have it. */
  #known: LogPosition | undefined;
  #hasWritten = false;
  #hasFailed = false;

  /**
   * Opens the file, or makes it. Throws if it is not a log or cannot be opened. Asking blocks the whole process while another
   * one holds the lock: at most for `busyTimeoutMs`.
   */
  constructor(path: string, { busyTimeoutMs = BUSY_TIMEOUT_MS }: { readonly busyTimeoutMs?: number } = {}) {
    this.#path = path;
    this.#busyTimeoutMs = busyTimeoutMs;
    this.#open = openLogFile(path, busyTimeoutMs);
    this.#log = new SqliteLog(this.#open.database);
    this.logId = logIdIn(this.#open.database);
  }

  async head(): Promise<number> {
    return asking(() => this.#log.head());
  }

  async commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    return this.#commit(expectedHead, answers);
  }

  async dispose(answer: NewAnswer, versions: ReadonlyMap<string, number>): Promise<CommitResult> {
    for (;;) {
      const head = await this.head();
      const result = this.#commit(head, [answer], () => emptyStreams(this.#open.database, versions));
      // A server may have written between the two; that is no reason to think again.
      if (result.ok || result.reason !== 'behind' || (await this.head()) === head) return result;
    }
  }

  async erase(): Promise<boolean> {
    return asking(() => eraseRemainders(this.#open.database, this.#path));
  }

  #commit(expectedHead: number, answers: readonly NewAnswer[], together?: () => boolean): CommitResult {
    try {
      this.#throwUnlessWritable();
      const stored = this.#log.commit(expectedHead, answers, together);
      if (typeof stored === 'string') return { ok: false, reason: stored };
      this.#hasWritten = true;
      this.#remember(stored.flatMap((answer) => ('events' in answer ? answer.events : [])));
      return { ok: true, answers: stored };
    } catch (cause) {
      if (isBusyFailure(cause)) return { ok: false, reason: 'busy' };
      this.#hasFailed = true;
      return { ok: false, reason: 'not-saved', cause };
    }
  }

  async read(after: number, limit: number): Promise<readonly StoredEvent[]> {
    const events = asking(() => this.#log.read(after, limit));
    this.#remember(events);
    return events;
  }

  async answersOf(commandIds: readonly CommandId[]): Promise<ReadonlyMap<CommandId, StoredAnswer>> {
    return asking(() => this.#log.answersOf(commandIds));
  }

  async probe(): Promise<void> {
    if (this.#hasFailed || this.#open.readOnly !== undefined || this.#isMoved()) this.#reopen();
    // Until it is known to work, the next probe opens the file anew: rights that were given later count only then.
    this.#hasFailed = true;
    this.#throwUnlessWritable();
    asking(() => this.#open.database.exec(WRITE_WITHOUT_CHANGE));
    this.#hasFailed = false;
  }

  async verify(kept?: LogPosition): Promise<Verification> {
    return asking(() => verifyLog(this.#open.database, kept));
  }

  async checkTail(): Promise<Verification> {
    return asking(() => checkLogTail(this.#open.database));
  }

  async close(): Promise<void> {
    try {
      if (this.#hasWritten && !this.#isMoved()) this.#log.checkpoint();
    } catch {
      // The log is as good without it.
    }
    this.#open.database.close();
  }

  #isMoved(): boolean {
    return fileAt(this.#path) !== this.#open.file;
  }

  #throwUnlessWritable(): void {
    if (this.#open.readOnly !== undefined) throw this.#open.readOnly;
    // SQLite would go on writing to a file that has no name any more.
    if (this.#isMoved()) throw new LogMoved(MOVED);
  }

  #remember(events: readonly StoredEvent[]): void {
    const last = events.at(-1);
    if (last !== undefined && last.seq > (this.#known?.seq ?? 0)) this.#known = last;
  }

  /** Opens the file that has the name now, if it is this log and goes on where this one was. */
  #reopen(): void {
    if (!this.#open.database.isOpen) throw new Error('the log is closed');
    if (fileAt(this.#path) === undefined) throw new LogMoved(MOVED);
    if (this.#isMoved() && idOfFile(this.#path) !== this.logId) throw new LogMoved(OTHER_LOG);
    const opened = openLogFile(this.#path, this.#busyTimeoutMs);
    try {
      const log = new SqliteLog(opened.database);
      const { seq, hash } = this.#known ?? { seq: 0, hash: undefined };
      if (logIdIn(opened.database) !== this.logId || (seq > 0 && log.read(seq - 1, 1)[0]?.hash !== hash)) {
        throw new LogMoved(OTHER_LOG);
      }
      this.#open.database.close();
      this.#open = opened;
      this.#log = log;
    } catch (error) {
      opened.database.close();
      throw error;
    }
  }
}

/** What was asked for; throws `StoreBusy` in place of what SQLite throws while another process keeps everyone out. */
function asking<Result>(ask: () => Result): Result {
  try {
    return ask();
  } catch (cause) {
    throw isBusyFailure(cause) ? new StoreBusy(cause) : cause;
  }
}

/** What the log in a file says it is. SQLite would take what waits beside it to be copied back as a part of any log. */
function idOfFile(path: string): string {
  const database = openAsItIs(path);
  try {
    return logIdIn(database);
  } finally {
    database.close();
  }
}
