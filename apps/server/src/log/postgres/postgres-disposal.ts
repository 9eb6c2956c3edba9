import type { ClientBase } from 'pg';
import { DISPOSED } from '../disposal.ts';
import type { NewAnswer, StoredAnswer } from '../event-store.ts';
import { commitAnswers } from './postgres-commit.ts';

/** Servers keep what they were sent meanwhile waiting: rather tell whoever disposes to try again. */
const WAIT_MS = 4_000;

/**
 * Stores the answer and puts a marker in the place of what the events of these streams say, in one transaction. Undefined, and
 * nothing changed, if one of the streams has not the version that is given. Throws what PostgreSQL throws: of whoever does not own the tables too.
 */
export async function disposeInTables(
  client: ClientBase,
  answer: NewAnswer,
  versions: ReadonlyMap<string, number>,
): Promise<readonly StoredAnswer[] | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = ${WAIT_MS}`);
    // Before the row of the head: a commit that waits for that row holds a lock on this table, and each would wait for the other.
    await client.query('LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE');
    const stored = (await haveVersions(client, versions)) ? await storedNext(client, answer) : undefined;
    if (stored !== undefined) {
      await client.query('ALTER TABLE events DISABLE TRIGGER events_are_never_changed');
      const empty = 'UPDATE events SET payload = $1 WHERE stream = ANY($2)';
      await client.query(empty, [DISPOSED, [...versions.keys()]]);
      await client.query('ALTER TABLE events ENABLE TRIGGER events_are_never_changed');
    }
    await client.query(stored === undefined ? 'ROLLBACK' : 'COMMIT');
    return stored;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Whoever holds the table can be sure that the head stays where it is. */
async function storedNext(
  client: ClientBase,
  answer: NewAnswer,
): Promise<readonly StoredAnswer[] | undefined> {
  const { rows } = await client.query('SELECT head FROM log');
  return commitAnswers(client, Number(rows[0]?.head), [answer]);
}

async function haveVersions(client: ClientBase, versions: ReadonlyMap<string, number>): Promise<boolean> {
  const select = 'SELECT stream, max(version) AS version FROM events WHERE stream = ANY($1) GROUP BY stream';
  const { rows } = await client.query(select, [[...versions.keys()]]);
  const found = new Map(rows.map(({ stream, version }) => [String(stream), Number(version)]));
  return [...versions].every(([stream, version]) => found.get(stream) === version);
}
