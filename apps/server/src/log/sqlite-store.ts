import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type CommandId, userId } from '@ionm-clock/domain';
import { type ChainedEvent, chained, type StreamHead } from './chained.ts';
import { ChainCheck, NO_HASH } from './event-hash.ts';
import type {
  CommitResult,
  EventStore,
  NewAnswer,
  StoredAnswer,
  StoredEvent,
  Verification,
} from './event-store.ts';
import { payloadText, storedEvent, storedRefusal } from './sqlite-row.ts';
import { prepareDatabase, WRITE_WITHOUT_CHANGE } from './sqlite-schema.ts';

/** Thrown inside a transaction to leave it; never leaves this file. */
class Behind extends Error {}

/** The log in one SQLite file (DESIGN.md section 5). Several processes may open it; each commit is one fsync. */
export class SqliteStore implements EventStore {
  readonly logId: string;
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #streamHead: StatementSync;
  readonly #insertEvent: StatementSync;
  readonly #insertCommand: StatementSync;
  readonly #selectCommand: StatementSync;
  readonly #selectEvents: StatementSync;

  /** Opens the file, or makes it. Throws if it is not a log or cannot be opened. */
  constructor(path: string) {
    const database = new DatabaseSync(path);
    this.#database = database;
    this.logId = prepareDatabase(database);
    this.#head = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM events');
    this.#streamHead = database.prepare(
      'SELECT version, hash FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1',
    );
    this.#insertEvent = database.prepare(
      'INSERT INTO events (seq, id, stream, version, type, at, at_error_ms, recorded_at, source, actor_id, actor_role,' +
        ' command_id, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertCommand = database.prepare(
      'INSERT INTO commands (command_id, actor_id, first_seq, events, refusal) VALUES (?, ?, ?, ?, ?)',
    );
    this.#selectCommand = database.prepare(
      'SELECT actor_id, first_seq, events, refusal FROM commands WHERE command_id = ?',
    );
    this.#selectEvents = database.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?');
  }

  async head(): Promise<number> {
    return this.#headNow();
  }

  async commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      if (this.#headNow() !== expectedHead) throw new Behind();
      let lastSeq = expectedHead;
      const stored = answers.map((answer) => {
        const kept = this.#insertAnswer(answer, lastSeq);
        if ('events' in kept) lastSeq += kept.events.length;
        return kept;
      });
      this.#database.exec('COMMIT');
      return { ok: true, answers: stored };
    } catch (cause) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
      return cause instanceof Behind
        ? { ok: false, reason: 'behind' }
        : { ok: false, reason: 'not-saved', cause };
    }
  }

  async read(after: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#selectEvents.all(after, limit).map(storedEvent);
  }

  async answersOf(commandIds: readonly CommandId[]): Promise<ReadonlyMap<CommandId, StoredAnswer>> {
    const found = new Map<CommandId, StoredAnswer>();
    for (const commandId of commandIds) {
      const row = this.#selectCommand.get(commandId);
      if (row === undefined) continue;
      const actorId = userId(String(row['actor_id']));
      const refusal = storedRefusal(row);
      if (refusal !== undefined) found.set(commandId, { commandId, actorId, refusal });
      else {
        const firstSeq = Number(row['first_seq']);
        const events = this.#selectEvents.all(firstSeq - 1, Number(row['events'])).map(storedEvent);
        found.set(commandId, { commandId, actorId, events });
      }
    }
    return found;
  }

  async probe(): Promise<void> {
    this.#database.exec(WRITE_WITHOUT_CHANGE);
  }

  async verify(): Promise<Verification> {
    const check = new ChainCheck();
    for (const row of this.#database.prepare('SELECT * FROM events ORDER BY seq').iterate()) {
      const seq = Number(row['seq']);
      const reason = rowProblem(check, row);
      if (reason !== undefined) return { ok: false, seq, reason };
    }
    return { ok: true, events: check.events };
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #headNow(): number {
    return Number(this.#head.get()?.['seq']);
  }

  #insertAnswer(answer: NewAnswer, lastSeq: number): StoredAnswer {
    const { commandId, actorId } = answer;
    if ('refusal' in answer) {
      this.#insertCommand.run(commandId, actorId, 0, 0, JSON.stringify(answer.refusal));
      return { commandId, actorId, refusal: answer.refusal };
    }
    const { stream, afterVersion } = answer;
    const head = this.#headOf(stream);
    if (head.version !== afterVersion) throw new Behind();
    const placed = chained(answer.events, stream, commandId, head, lastSeq);
    for (const one of placed) this.#insert(one);
    this.#insertCommand.run(commandId, actorId, lastSeq + 1, placed.length, null);
    return { commandId, actorId, events: placed.map(({ event }) => event) };
  }

  #headOf(stream: string): StreamHead {
    const row = this.#streamHead.get(stream);
    return row === undefined
      ? { version: 0, hash: NO_HASH }
      : { version: Number(row['version']), hash: String(row['hash']) };
  }

  #insert({ event, payloadText: payload }: ChainedEvent): void {
    const { seq, id, stream, version, type, at, atErrorMs, recordedAt, source, actor, commandId, hash } =
      event;
    this.#insertEvent.run(
      seq,
      id,
      stream,
      version,
      type,
      at,
      atErrorMs,
      recordedAt,
      source,
      actor.userId,
      actor.role,
      commandId,
      payload,
      hash,
    );
  }
}

/** A damaged row may not even be readable as an event. */
function rowProblem(check: ChainCheck, row: Record<string, unknown>): string | undefined {
  try {
    return check.next(storedEvent(row), payloadText(row));
  } catch (error) {
    return `the event cannot be read: ${String(error)}`;
  }
}
