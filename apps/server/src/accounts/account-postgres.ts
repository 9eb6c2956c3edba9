import type { ClientBase } from 'pg';
import { PostgresDatabase } from '../sql/postgres-database.ts';
import { expectKnownVersion, SCHEMA_VERSION, tablesForPostgres } from './account-tables.ts';

/** Servers that start at once prepare the tables one after the other (see the log's `PREPARING`). */
const PREPARING = 7_160_225_002;
/** Where each server hears which session another one has begun, changed or ended. */
const CHANNEL = 'ionm_clock_sessions';

/** With the change itself: nobody hears of what was not stored, and nothing is stored that nobody hears of. When somebody was there is no news. */
const TOLD = `
  CREATE FUNCTION tell_of_session() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('${CHANNEL}', NEW.session_id); RETURN NULL; END $$;
  CREATE TRIGGER sessions_are_told
    AFTER INSERT OR UPDATE OF secret_hash, role, second_factor, ended_at ON sessions
    FOR EACH ROW EXECUTE FUNCTION tell_of_session();`;

/** Opens the accounts that several servers share, or makes them. Rejects if they are of a later program or cannot be opened. */
export const openAccountPostgres = (url: string): Promise<PostgresDatabase> =>
  PostgresDatabase.open(url, CHANNEL, prepare);

async function prepare(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [PREPARING]);
  await client.query(`
    CREATE TABLE IF NOT EXISTS accounts (
      singleton integer PRIMARY KEY CHECK (singleton = 1), schema_version integer NOT NULL
    )`);
  const { rows } = await client.query('SELECT schema_version FROM accounts');
  const version = Number(rows[0]?.schema_version ?? 0);
  expectKnownVersion(version);
  if (version === SCHEMA_VERSION) return;
  await client.query(tablesForPostgres(version) + (version === 0 ? TOLD : ''));
  await client.query(
    'INSERT INTO accounts (singleton, schema_version) VALUES (1, $1) ON CONFLICT (singleton) DO UPDATE SET schema_version = $1',
    [SCHEMA_VERSION],
  );
}
