import type { ClientBase } from 'pg';
import type { StreamHead } from '../chained.ts';
import { BEFORE_FIRST, type Checkpoint, type LogPosition } from '../checkpoint.ts';
import type { Verification } from '../event-store.ts';
import { type CommandPlace, LogCheck } from '../log-check.ts';
import { payloadText, storedEvent } from '../stored-row.ts';

/** So many of the last events are checked at least, in a log that ends at a checkpoint too. */
const SHORTEST_TAIL = 500;
/** So many events are held in memory at once. */
const PAGE = 5_000;

const PAGE_OF_EVENTS = `
  SELECT e.*, c.first_seq, c.events FROM events e LEFT JOIN commands c ON c.command_id = e.command_id
  WHERE e.seq > $1 ORDER BY e.seq LIMIT ${PAGE}`;

const STRAY_COMMAND = `
  SELECT min(c.first_seq) AS seq FROM commands c LEFT JOIN events e ON e.seq = c.first_seq
  WHERE c.first_seq > $1 AND c.events > 0 AND e.command_id IS DISTINCT FROM c.command_id`;

/** Checks the whole log as it is now, whoever writes meanwhile. */
export const verifyTables = (client: ClientBase, kept?: LogPosition): Promise<Verification> =>
  asOfNow(client, () => verifySeen(client, kept));

/** Checks the whole log as the transaction sees it that the client is in. */
export const verifySeen = (client: ClientBase, kept?: LogPosition): Promise<Verification> =>
  checkedFrom(client, BEFORE_FIRST, kept);

/** Checks the last events only. */
export const checkTailOfTables = (client: ClientBase): Promise<Verification> =>
  asOfNow(client, async () => {
    const after = await lastCheckpoint(client, (await headIn(client)) - SHORTEST_TAIL);
    return checkedFrom(client, after, undefined);
  });

/** What `check` reads is one state of the log. */
async function asOfNow(client: ClientBase, check: () => Promise<Verification>): Promise<Verification> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await check();
  } finally {
    await client.query('ROLLBACK');
  }
}

async function checkedFrom(
  client: ClientBase,
  after: Checkpoint,
  kept: LogPosition | undefined,
): Promise<Verification> {
  const checkpoints = await checkpointsAfter(client, after.seq);
  const heads = await headsUpTo(client, after.seq);
  const check = new LogCheck({ after, checkpoints, headAt: heads, kept });
  for (let rows = await pageAfter(client, after.seq); rows.length > 0; ) {
    for (const row of rows) {
      const problem = check.next(storedEvent(row), payloadText(row), commandPlace(row));
      if (problem !== undefined) return { ok: false, ...problem };
    }
    rows = await pageAfter(client, check.position.seq);
  }
  const stray = await client.query(STRAY_COMMAND, [after.seq]);
  const end = check.end(numberOr(stray.rows[0]?.seq));
  if (!end.ok) return end;
  const head = await headIn(client);
  return head === end.events
    ? end
    : { ok: false, seq: end.events + 1, reason: `the log ends before this event: ${head} were written` };
}

const pageAfter = async (client: ClientBase, seq: number): Promise<readonly Record<string, unknown>[]> =>
  (await client.query(PAGE_OF_EVENTS, [seq])).rows;

const headIn = async (client: ClientBase): Promise<number> =>
  Number((await client.query('SELECT head FROM log')).rows[0]?.head);

/** The last checkpoint at or before `seq`. */
async function lastCheckpoint(client: ClientBase, upTo: number): Promise<Checkpoint> {
  const select = 'SELECT number, seq, hash FROM checkpoints WHERE seq <= $1 ORDER BY seq DESC LIMIT 1';
  const { rows } = await client.query(select, [upTo]);
  return rows[0] === undefined ? BEFORE_FIRST : checkpointIn(rows[0]);
}

const checkpointsAfter = async (client: ClientBase, seq: number): Promise<readonly Checkpoint[]> =>
  (
    await client.query('SELECT number, seq, hash FROM checkpoints WHERE seq > $1 ORDER BY seq', [seq])
  ).rows.map(checkpointIn);

const checkpointIn = (row: Record<string, unknown>): Checkpoint => ({
  number: Number(row['number']),
  seq: Number(row['seq']),
  hash: String(row['hash']),
});

/** The heads at `seq` of all streams that go on after it. */
async function headsUpTo(client: ClientBase, seq: number) {
  if (seq === 0) return () => undefined;
  const { rows } = await client.query(
    `SELECT e.stream, e.version, e.hash FROM (SELECT DISTINCT stream FROM events WHERE seq > $1) later
     CROSS JOIN LATERAL (
       SELECT stream, version, hash FROM events WHERE stream = later.stream AND seq <= $1 ORDER BY version DESC LIMIT 1
     ) e`,
    [seq],
  );
  const heads = new Map(
    rows.map((row) => [String(row.stream), { version: Number(row.version), hash: String(row.hash) }]),
  );
  return (stream: string, version: number): StreamHead | undefined => {
    const head = heads.get(stream);
    return head?.version === version ? head : undefined;
  };
}

function commandPlace(row: Record<string, unknown>): CommandPlace | undefined {
  const { first_seq: firstSeq, events } = row;
  return firstSeq === null ? undefined : { firstSeq: Number(firstSeq), events: Number(events) };
}

const numberOr = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);
