import type { QueryConfig, QueryResult } from 'pg';
import { type ChainedEvent, chained, type StreamHead } from '../chained.ts';
import { BEFORE_FIRST, type Checkpoint, checkpointAfter, isCheckpointDue } from '../checkpoint.ts';
import { NO_HASH } from '../event-hash.ts';
import type { NewAnswer, StoredAnswer } from '../event-store.ts';

/** A pool, or one connection in a transaction. */
interface Querying {
  query(text: string, values: readonly unknown[]): Promise<QueryResult>;
  query(query: QueryConfig): Promise<QueryResult>;
}

/** What everybody who follows the log listens to. */
export const CHANNEL = 'ionm_clock_log';

/** One state of the log, as far as a commit needs it. */
interface LogEnd {
  readonly head: number;
  readonly checkpoint: Checkpoint;
  readonly streams: ReadonlyMap<string, StreamHead>;
}

interface Placed {
  readonly events: readonly ChainedEvent[];
  readonly answers: readonly StoredAnswer[];
}

const LOG_END = `
  SELECT l.head, c.number, c.seq, c.hash AS checkpoint_hash, s.stream, s.version, s.hash
  FROM log l
  LEFT JOIN LATERAL (SELECT * FROM checkpoints ORDER BY number DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (
    SELECT e.stream, e.version, e.hash FROM unnest($1::text[]) asked (stream)
    CROSS JOIN LATERAL (
      SELECT stream, version, hash FROM events WHERE stream = asked.stream ORDER BY version DESC LIMIT 1
    ) e
  ) s ON true`;

/**
 * One statement, so one round trip, and no lock is held by a server that dies: whoever moves the head first writes, and everybody
 * else finds it moved. As the row of the head is held until the commit is seen by all, nobody ever sees an event before the one
 * that precedes it.
 */
const COMMIT = `
  WITH moved AS (UPDATE log SET head = $2 WHERE head = $1 RETURNING head),
  added AS (
    INSERT INTO events (seq, id, stream, version, type, at, at_error_ms, recorded_at, source, actor_id, actor_role,
      command_id, payload, hash)
    SELECT e.* FROM moved, unnest($3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::bigint[], $9::bigint[],
      $10::bigint[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[]) e
  ),
  answered AS (
    INSERT INTO commands (command_id, actor_id, first_seq, events, refusal)
    SELECT c.* FROM moved, unnest($17::text[], $18::text[], $19::bigint[], $20::bigint[], $21::text[]) c
  ),
  checked AS (
    INSERT INTO checkpoints (number, seq, hash)
    SELECT p.* FROM moved, unnest($22::bigint[], $23::bigint[], $24::text[]) p
  )
  SELECT pg_notify('${CHANNEL}', head::text) FROM moved`;

/**
 * Stores the answers after `expectedHead`, all or none. Undefined, and nothing stored, if the log or a stream is not where it was
 * expected to be. Throws what PostgreSQL throws.
 */
export async function commitAnswers(
  pool: Querying,
  expectedHead: number,
  answers: readonly NewAnswer[],
): Promise<readonly StoredAnswer[] | undefined> {
  const streams = new Set(answers.flatMap((answer) => ('stream' in answer ? [answer.stream] : [])));
  const end = await logEnd(pool, [...streams]);
  if (end.head !== expectedHead) return undefined;
  const placed = place(end, answers);
  if (placed === undefined) return undefined;
  const head = expectedHead + placed.events.length;
  const checkpoints = isCheckpointDue(end.checkpoint, head)
    ? [checkpointAfter(end.checkpoint, await hashesSince(pool, end, placed.events))]
    : [];
  const wrote = await write(pool, expectedHead, placed, checkpoints);
  return wrote ? placed.answers : undefined;
}

/** Makes the end of the log a checkpoint, unless it is one or somebody writes at the same time. */
export async function writeCheckpoint(pool: Querying): Promise<void> {
  const end = await logEnd(pool, []);
  if (end.checkpoint.seq >= end.head) return;
  const checkpoint = checkpointAfter(end.checkpoint, await hashesSince(pool, end, []));
  await write(pool, end.head, { events: [], answers: [] }, [checkpoint]);
}

async function logEnd(pool: Querying, streams: readonly string[]): Promise<LogEnd> {
  const { rows } = await pool.query({ name: 'log-end', text: LOG_END, values: [streams] });
  const [first] = rows;
  const checkpoint: Checkpoint =
    first?.number === null || first === undefined
      ? BEFORE_FIRST
      : { number: Number(first.number), seq: Number(first.seq), hash: String(first.checkpoint_hash) };
  const heads = rows
    .filter(({ stream }) => stream !== null)
    .map((row): [string, StreamHead] => [
      String(row.stream),
      { version: Number(row.version), hash: String(row.hash) },
    ]);
  return { head: Number(first?.head), checkpoint, streams: new Map(heads) };
}

/** Undefined if a stream is not where it was expected to be. */
function place(end: LogEnd, answers: readonly NewAnswer[]): Placed | undefined {
  const heads = new Map(end.streams);
  const events: ChainedEvent[] = [];
  const stored: StoredAnswer[] = [];
  for (const answer of answers) {
    const { commandId, actorId } = answer;
    if ('refusal' in answer) {
      stored.push({ commandId, actorId, refusal: answer.refusal });
      continue;
    }
    const { stream, afterVersion } = answer;
    const head = heads.get(stream) ?? { version: 0, hash: NO_HASH };
    if (head.version !== afterVersion) return undefined;
    const placed = chained(answer.events, stream, commandId, head, end.head + events.length);
    events.push(...placed);
    const last = placed.at(-1);
    if (last !== undefined) heads.set(stream, last.event);
    stored.push({ commandId, actorId, events: placed.map(({ event }) => event) });
  }
  return { events, answers: stored };
}

/** The hashes of all events after the last checkpoint, those that are about to be written too. */
async function hashesSince(pool: Querying, end: LogEnd, events: readonly ChainedEvent[]): Promise<string[]> {
  const { rows } = await pool.query('SELECT hash FROM events WHERE seq > $1 AND seq <= $2 ORDER BY seq', [
    end.checkpoint.seq,
    end.head,
  ]);
  return [...rows.map(({ hash }) => String(hash)), ...events.map(({ event }) => event.hash)];
}

/** Whether the log was still where it was expected to be, and everything is on disk. */
async function write(
  pool: Querying,
  expectedHead: number,
  { events, answers }: Placed,
  checkpoints: readonly Checkpoint[],
): Promise<boolean> {
  const column = <Value>(of: (event: ChainedEvent) => Value): Value[] => events.map(of);
  const commandColumn = <Value>(of: (answer: StoredAnswer) => Value): Value[] => answers.map(of);
  const { rowCount } = await pool.query({
    name: 'commit',
    text: COMMIT,
    values: [
      expectedHead,
      expectedHead + events.length,
      column(({ event }) => event.seq),
      column(({ event }) => event.id),
      column(({ event }) => event.stream),
      column(({ event }) => event.version),
      column(({ event }) => event.type),
      column(({ event }) => event.at),
      column(({ event }) => event.atErrorMs),
      column(({ event }) => event.recordedAt),
      column(({ event }) => event.source),
      column(({ event }) => event.actor.userId),
      column(({ event }) => event.actor.role),
      column(({ event }) => event.commandId),
      column(({ payloadText }) => payloadText),
      column(({ event }) => event.hash),
      commandColumn(({ commandId }) => commandId),
      commandColumn(({ actorId }) => actorId),
      commandColumn((answer) => ('events' in answer ? (answer.events[0]?.seq ?? 0) : 0)),
      commandColumn((answer) => ('events' in answer ? answer.events.length : 0)),
      commandColumn((answer) => ('refusal' in answer ? JSON.stringify(answer.refusal) : null)),
      checkpoints.map(({ number }) => number),
      checkpoints.map(({ seq }) => seq),
      checkpoints.map(({ hash }) => hash),
    ],
  });
  return rowCount === 1;
}
