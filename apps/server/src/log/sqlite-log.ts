import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CommandId, userId } from '@ionm-clock/domain';
import { type ChainedEvent, chained, type StreamHead } from './chained.ts';
import { checkpointAfter, isCheckpointDue } from './checkpoint.ts';
import { NO_HASH } from './event-hash.ts';
import type { NewAnswer, StoredAnswer, StoredEvent } from './event-store.ts';
import { eventHashesAfter, insertCheckpoint, lastCheckpoint } from './sqlite-checkpoints.ts';
import { storedEvent, storedRefusal } from './stored-row.ts';

/** The tables of the log over one connection. Every method throws what SQLite throws. */
export class SqliteLog {
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #streamHead: StatementSync;
  readonly #insertEvent: StatementSync;
  readonly #insertCommand: StatementSync;
  readonly #selectCommand: StatementSync;
  readonly #selectEvents: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
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

  head(): number {
    return Number(this.#head.get()?.['seq']);
  }

  read(after: number, limit: number): readonly StoredEvent[] {
    return this.#selectEvents.all(after, limit).map(storedEvent);
  }

  answersOf(commandIds: readonly CommandId[]): ReadonlyMap<CommandId, StoredAnswer> {
    const found = new Map<CommandId, StoredAnswer>();
    for (const commandId of commandIds) {
      const row = this.#selectCommand.get(commandId);
      if (row === undefined) continue;
      const actorId = userId(String(row['actor_id']));
      const refusal = storedRefusal(row);
      if (refusal !== undefined) found.set(commandId, { commandId, actorId, refusal });
      else {
        const events = this.read(Number(row['first_seq']) - 1, Number(row['events']));
        found.set(commandId, { commandId, actorId, events });
      }
    }
    return found;
  }

  /** `together`: what is done in the same transaction, if it can be. Undefined, and nothing stored, if it cannot, or if the log or a stream is not where it was expected to be. */
  commit(
    expectedHead: number,
    answers: readonly NewAnswer[],
    together: () => boolean = () => true,
  ): readonly StoredAnswer[] | undefined {
    return this.#inTransaction(() => {
      if (this.head() !== expectedHead) return undefined;
      const stored: StoredAnswer[] = [];
      let lastSeq = expectedHead;
      for (const answer of answers) {
        const kept = this.#insertAnswer(answer, lastSeq);
        if (kept === undefined) return undefined;
        stored.push(kept);
        if ('events' in kept) lastSeq += kept.events.length;
      }
      const last = lastCheckpoint(this.#database);
      if (isCheckpointDue(last, lastSeq)) this.#insertCheckpoint();
      return together() ? stored : undefined;
    });
  }

  /** Makes the end of the log a checkpoint, unless it is one. */
  checkpoint(): void {
    this.#inTransaction(() => {
      if (lastCheckpoint(this.#database).seq < this.head()) this.#insertCheckpoint();
      return true;
    });
  }

  /** Keeps what the work did unless it comes to nothing. */
  #inTransaction<Result>(work: () => Result | undefined): Result | undefined {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      if (result !== undefined) this.#database.exec('COMMIT');
      return result;
    } finally {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
    }
  }

  #insertCheckpoint(): void {
    const last = lastCheckpoint(this.#database);
    insertCheckpoint(this.#database, checkpointAfter(last, eventHashesAfter(this.#database, last.seq)));
  }

  #insertAnswer(answer: NewAnswer, lastSeq: number): StoredAnswer | undefined {
    const { commandId, actorId } = answer;
    if ('refusal' in answer) {
      this.#insertCommand.run(commandId, actorId, 0, 0, JSON.stringify(answer.refusal));
      return { commandId, actorId, refusal: answer.refusal };
    }
    const { stream, afterVersion } = answer;
    const head = this.#headOf(stream);
    if (head.version !== afterVersion) return undefined;
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
