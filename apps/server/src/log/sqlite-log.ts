import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CommandId, commandId as idOfCommand, userId } from '@ionm-clock/domain';
import { type ChainedEvent, chained, type StreamHead } from './chained.ts';
import { NO_HASH } from './event-hash.ts';
import type { NewAnswer, StoredAnswer, StoredEvent } from './event-store.ts';
import { KnownEnd } from './known-end.ts';
import { eventHashesAfter, insertCheckpoint, lastCheckpoint } from './sqlite-checkpoints.ts';
import { storedEvent, storedRefusal } from './stored-row.ts';

type NotStored = 'behind' | 'repeated';

/** The tables of the log over one connection. Every method throws what SQLite throws. */
export class SqliteLog {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #head: StatementSync;
  readonly #streamHead: StatementSync;
  readonly #insertEvent: StatementSync;
  readonly #insertCommand: StatementSync;
  readonly #selectCommands: StatementSync;
  readonly #selectEvents: StatementSync;
  /** Undefined while it is not known: at first, and after a commit that came to nothing. */
  #end: KnownEnd | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#head = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM events');
    this.#streamHead = database.prepare(
      'SELECT version, hash FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1',
    );
    this.#insertEvent = database.prepare(
      'INSERT INTO events (seq, id, stream, version, type, at, at_error_ms, recorded_at, source, actor_id, actor_role,' +
        ' command_id, payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertCommand = database.prepare(
      'INSERT INTO commands (command_id, actor_id, first_seq, events, refusal) VALUES (?, ?, ?, ?, ?)' +
        ' ON CONFLICT (command_id) DO NOTHING',
    );
    this.#selectCommands = database.prepare(
      'SELECT command_id, actor_id, first_seq, events, refusal FROM commands' +
        ' WHERE command_id IN (SELECT value FROM json_each(?))',
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
    for (const row of this.#selectCommands.all(JSON.stringify(commandIds))) {
      const commandId = idOfCommand(String(row['command_id']));
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

  /**
   * Nothing is stored if the log or a stream is not where it was expected to be (`behind`), or if a command is stored already
   * (`repeated`). `together`: what is done in the same transaction; if it cannot be, the log is not where it was expected to be.
   */
  commit(
    expectedHead: number,
    answers: readonly NewAnswer[],
    together: () => boolean = () => true,
  ): readonly StoredAnswer[] | NotStored {
    const committed = this.#inTransaction(() => {
      if (this.head() !== expectedHead) return 'behind';
      const end = this.#endAt(expectedHead);
      const stored: StoredAnswer[] = [];
      for (const answer of answers) {
        const kept = this.#insertAnswer(answer, end);
        if (typeof kept === 'string') return kept;
        stored.push(kept);
      }
      if (end.isCheckpointDue) this.#insertCheckpoint(end);
      return together() ? { stored, end } : 'behind';
    });
    if (typeof committed === 'string') return committed;
    this.#end = committed.end;
    return committed.stored;
  }

  /** Makes the end of the log a checkpoint, unless it is one. */
  checkpoint(): void {
    this.#inTransaction(() => this.#insertCheckpoint(this.#endAt(this.head())));
  }

  /** What is to be added to it is not on disk yet, so it is not known until it is. */
  #endAt(head: number): KnownEnd {
    const known = this.#end;
    this.#end = undefined;
    if (known?.head === head) return known;
    const last = lastCheckpoint(this.#database);
    return new KnownEnd(last, eventHashesAfter(this.#database, last.seq));
  }

  /** Keeps what the work did unless it says why not. */
  #inTransaction<Result>(work: () => Result | NotStored): Result | NotStored {
    this.#begin.run();
    try {
      const result = work();
      if (typeof result !== 'string') this.#commit.run();
      return result;
    } finally {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
    }
  }

  #insertCheckpoint(end: KnownEnd): void {
    const checkpoint = end.nextCheckpoint();
    if (checkpoint !== undefined) insertCheckpoint(this.#database, checkpoint);
  }

  #insertAnswer(answer: NewAnswer, end: KnownEnd): StoredAnswer | NotStored {
    const { commandId, actorId } = answer;
    if ('refusal' in answer) {
      const refused = this.#insertCommand.run(commandId, actorId, 0, 0, JSON.stringify(answer.refusal));
      return refused.changes === 0 ? 'repeated' : { commandId, actorId, refusal: answer.refusal };
    }
    const { stream, afterVersion } = answer;
    const head = end.headOf(stream) ?? this.#headOf(stream);
    const { changes } = this.#insertCommand.run(commandId, actorId, end.head + 1, answer.events.length, null);
    if (changes === 0) return 'repeated';
    if (head.version !== afterVersion) return 'behind';
    const placed = chained(answer.events, stream, commandId, head, end.head);
    for (const one of placed) this.#insert(one);
    end.grow(placed);
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
