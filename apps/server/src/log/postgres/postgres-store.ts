import { type CommandId, commandId, userId } from '@ionm-clock/domain';
import { type ClientBase, type ClientConfig, Pool } from 'pg';
import type { LogPosition } from '../checkpoint.ts';
import {
  type CommitResult,
  type DisposableLog,
  LogMoved,
  type NewAnswer,
  type StoredAnswer,
  type StoredEvent,
  type Verification,
} from '../event-store.ts';
import { DEMO_COMMAND_PREFIX, type LogKind, logKind } from '../log-kind.ts';
import { storedEvent, storedRefusal } from '../stored-row.ts';
import { checkTailOfTables, verifyTables } from './postgres-check.ts';
import { CHANNEL, commitAnswers, writeCheckpoint } from './postgres-commit.ts';
import { connectionTo, withConnection } from './postgres-connection.ts';
import { disposeInTables } from './postgres-disposal.ts';
import { isContention, isRepeatedCommand } from './postgres-failure.ts';
import { PostgresListener } from './postgres-listener.ts';
import { prepareTables } from './postgres-schema.ts';
import { unusableDatabase } from './unusable-database.ts';

/** As long as a server waits for a connection: then people are told, and another server can serve them. */
const ANSWER_WITHIN_MS = 5_000;
/** One writes, the others read. */
const CONNECTIONS = 6;

const OTHER_LOG =
  'the database holds another log now, or less of it than was read: a restart of the server serves what is there';

const OF_THE_DEMO = `
  SELECT 1 FROM commands JOIN events ON events.seq = commands.first_seq
  WHERE commands.command_id LIKE '${DEMO_COMMAND_PREFIX}%' AND events.actor_role = 'system' LIMIT 1`;
const SAVED_PERSONS = "SELECT payload FROM events WHERE stream = 'organisation' AND type = 'person.saved'";

const ANSWERS = `
  SELECT c.command_id AS asked, c.actor_id AS asker, c.refusal, e.*
  FROM commands c LEFT JOIN events e ON e.seq >= c.first_seq AND e.seq < c.first_seq + c.events
  WHERE c.command_id = ANY($1) ORDER BY e.seq`;

/**
 * The log in PostgreSQL, for several servers at once (DESIGN.md section 5). `verify` and `checkTail` read one state of it; a commit
 * is one statement.
 */
export class PostgresStore implements DisposableLog {
  readonly logId: string;
  readonly #pool: Pool;
  readonly #config: ClientConfig;
  readonly #url: string;
  #listener: PostgresListener | undefined;
  /** The last event that was read or written: a database that comes back must have it. */
  #known: LogPosition | undefined;
  #hasWritten = false;
  /** Settles when what was written last has its answer. */
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(url: string, config: ClientConfig, pool: Pool, logId: string) {
    this.#url = url;
    this.#config = config;
    this.#pool = pool;
    this.logId = logId;
  }

  /** Opens the log in a database, or makes it. Rejects with `UnusableDatabase` if that cannot be done. */
  static async open(url: string): Promise<PostgresStore> {
    let pool: Pool | undefined;
    try {
      const config: ClientConfig = { ...connectionTo(url), query_timeout: ANSWER_WITHIN_MS };
      pool = new Pool({ ...config, max: CONNECTIONS });
      // An idle connection that ends is made again when it is needed.
      pool.on('error', () => undefined);
      const { id } = await withClient(pool, prepareTables);
      return new PostgresStore(url, config, pool, id);
    } catch (cause) {
      await pool?.end();
      throw unusableDatabase(cause, url);
    }
  }

  watch(changed: () => void): void {
    this.#listener = new PostgresListener(this.#config, CHANNEL, (head) => {
      // Of what was written here the notice may come before the answer.
      void this.#writing.then(() => {
        if (head === undefined || Number(head) > (this.#known?.seq ?? 0)) changed();
      });
    });
  }

  async head(): Promise<number> {
    const { rows } = await this.#pool.query({ name: 'head', text: 'SELECT head FROM log' });
    return Number(rows[0]?.head);
  }

  commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    return this.#written(() => commitAnswers(this.#pool, expectedHead, answers));
  }

  /** On a connection of its own: it may take longer than a server lets a query take. */
  dispose(answer: NewAnswer, versions: ReadonlyMap<string, number>): Promise<CommitResult> {
    return this.#written(() =>
      withConnection(this.#url, (client) => disposeInTables(client, answer, versions)),
    );
  }

  #written(write: () => Promise<readonly StoredAnswer[] | undefined>): Promise<CommitResult> {
    const writing = this.#write(write);
    this.#writing = writing;
    return writing;
  }

  async #write(write: () => Promise<readonly StoredAnswer[] | undefined>): Promise<CommitResult> {
    try {
      const stored = await write();
      if (stored === undefined) return { ok: false, reason: 'behind' };
      this.#hasWritten = true;
      this.#remember(stored.flatMap((answer) => ('events' in answer ? answer.events : [])));
      return { ok: true, answers: stored };
    } catch (cause) {
      if (isRepeatedCommand(cause)) return { ok: false, reason: 'repeated' };
      return isContention(cause) ? { ok: false, reason: 'busy' } : { ok: false, reason: 'not-saved', cause };
    }
  }

  async read(after: number, limit: number): Promise<readonly StoredEvent[]> {
    const text = 'SELECT * FROM events WHERE seq > $1 ORDER BY seq LIMIT $2';
    const { rows } = await this.#pool.query({ name: 'read', text, values: [after, limit] });
    const events = rows.map(storedEvent);
    this.#remember(events);
    return events;
  }

  async answersOf(commandIds: readonly CommandId[]): Promise<ReadonlyMap<CommandId, StoredAnswer>> {
    const { rows } = await this.#pool.query({ name: 'answers', text: ANSWERS, values: [commandIds] });
    const found = new Map<CommandId, StoredAnswer>();
    for (const row of rows) {
      const id = commandId(String(row.asked));
      const answered = { commandId: id, actorId: userId(String(row.asker)) };
      const refusal = storedRefusal(row);
      if (refusal !== undefined) found.set(id, { ...answered, refusal });
      else {
        const brought = row.seq === null ? [] : [storedEvent(row)];
        found.set(id, { ...answered, events: [...eventsIn(found.get(id)), ...brought] });
      }
    }
    return found;
  }

  /** What the log says of what it is for. */
  async kind(): Promise<LogKind> {
    const demo = await this.#pool.query(OF_THE_DEMO);
    const saved = await this.#pool.query(SAVED_PERSONS);
    return logKind(demo.rows.length > 0, saved.rows);
  }

  async probe(): Promise<void> {
    const { rows } = await this.#pool.query('UPDATE log SET probed_at = now() RETURNING id');
    if (String(rows[0]?.id) !== this.logId || !(await this.#hasKnown())) throw new LogMoved(OTHER_LOG);
  }

  verify(kept?: LogPosition): Promise<Verification> {
    return withClient(this.#pool, (client) => verifyTables(client, kept));
  }

  checkTail(): Promise<Verification> {
    return withClient(this.#pool, checkTailOfTables);
  }

  async close(): Promise<void> {
    await this.#listener?.close();
    // The log is as good without it.
    if (this.#hasWritten) await writeCheckpoint(this.#pool).catch(() => undefined);
    await this.#pool.end();
  }

  #remember(events: readonly StoredEvent[]): void {
    const last = events.at(-1);
    if (last !== undefined && last.seq > (this.#known?.seq ?? 0)) this.#known = last;
  }

  /** A standby that took over, or a backup that was restored, may lack what was acknowledged. */
  async #hasKnown(): Promise<boolean> {
    if (this.#known === undefined) return true;
    const { rows } = await this.#pool.query('SELECT hash FROM events WHERE seq = $1', [this.#known.seq]);
    return rows[0]?.hash === this.#known.hash;
  }
}

const eventsIn = (answer: StoredAnswer | undefined): readonly StoredEvent[] =>
  answer !== undefined && 'events' in answer ? answer.events : [];

async function withClient<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
