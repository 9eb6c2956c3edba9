import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { WRITTEN_BY_LATER_VERSION } from '../later-version.ts';

/** Raised when the tables change; a log of a later program is not opened by an earlier one. */
const SCHEMA_VERSION = 1;

/** Whoever prepares the tables holds this lock of PostgreSQL, so that servers that start at once do it one after the other. */
const PREPARING = 7_160_225_001;
/** Less than a query may take: whoever waits longer is told why. */
const WAIT_MS = 4_000;

const TABLES = `
  CREATE TABLE log (
    singleton integer PRIMARY KEY CHECK (singleton = 1),
    id text NOT NULL,
    schema_version integer NOT NULL,
    -- The last event. Whoever writes moves it on: its row is the lock that puts all events in one order.
    head bigint NOT NULL,
    probed_at timestamptz
  ) WITH (fillfactor = 10);

  CREATE TABLE events (
    seq bigint PRIMARY KEY,
    id text NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    type text NOT NULL,
    at bigint NOT NULL,
    at_error_ms bigint NOT NULL,
    recorded_at bigint NOT NULL,
    source text NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    command_id text NOT NULL,
    -- Text, not jsonb: the hash is over what was written, to the letter.
    payload text NOT NULL,
    hash text NOT NULL,
    UNIQUE (stream, version)
  );

  CREATE TABLE commands (
    command_id text PRIMARY KEY,
    actor_id text NOT NULL,
    first_seq bigint NOT NULL,
    events bigint NOT NULL,
    refusal text
  );

  CREATE TABLE checkpoints (
    number bigint PRIMARY KEY,
    seq bigint NOT NULL UNIQUE,
    hash text NOT NULL
  );

  CREATE FUNCTION is_never_changed() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% are never changed or removed', TG_TABLE_NAME; END $$;
`;

const APPEND_ONLY = ['events', 'commands', 'checkpoints']
  .map(
    (table) => `
  CREATE TRIGGER ${table}_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION is_never_changed();`,
  )
  .join('');

/** What the row of a log says. */
export interface LogRow {
  readonly id: string;
  readonly head: number;
}

/** The log in the database; undefined if there is none. Throws if it is of a later program. */
export async function logIn(client: ClientBase): Promise<LogRow | undefined> {
  const found = await client.query("SELECT to_regclass('log') IS NOT NULL AS found");
  if (found.rows[0]?.found !== true) return undefined;
  const { rows } = await client.query('SELECT id, head, schema_version FROM log');
  if (Number(rows[0]?.schema_version) > SCHEMA_VERSION) throw new Error(WRITTEN_BY_LATER_VERSION);
  return { id: String(rows[0]?.id), head: Number(rows[0]?.head) };
}

/** As `logMade`, in a transaction of its own. */
export async function prepareTables(client: ClientBase): Promise<LogRow> {
  await client.query('BEGIN');
  try {
    const log = await logMade(client);
    await client.query('COMMIT');
    return log;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * Makes the tables of the log where there are none, in the transaction that the client is in. Throws if they are of a later program,
 * or if the database does not wait for its disk.
 */
export async function logMade(client: ClientBase): Promise<LogRow> {
  await expectDurable(client);
  await client.query(`SET LOCAL lock_timeout = ${WAIT_MS}`);
  await client.query('SELECT pg_advisory_xact_lock($1)', [PREPARING]);
  const found = await logIn(client);
  if (found !== undefined) return found;
  await client.query(TABLES + APPEND_ONLY);
  const made = { id: randomUUID(), head: 0 };
  const insert = 'INSERT INTO log (singleton, id, schema_version, head) VALUES (1, $1, $2, $3)';
  await client.query(insert, [made.id, SCHEMA_VERSION, made.head]);
  return made;
}

/** Acknowledged means on disk (DESIGN.md section 5): PostgreSQL can be told to answer before that. */
async function expectDurable(client: ClientBase): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await client.query(`SELECT current_setting($1) AS value`, [setting]);
    if (rows[0]?.value === 'off')
      throw new Error(`the database has ${setting} off and may forget what it acknowledged: set it on`);
  }
}
