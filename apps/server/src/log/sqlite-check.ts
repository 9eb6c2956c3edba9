import type { DatabaseSync } from 'node:sqlite';
import type { StreamHead } from './chained.ts';
import { BEFORE_FIRST, type Checkpoint, type LogPosition } from './checkpoint.ts';
import type { Verification } from './event-store.ts';
import { type CommandPlace, LogCheck } from './log-check.ts';
import { checkpointsAfter, lastCheckpoint } from './sqlite-checkpoints.ts';
import { hasCheckpoints, schemaVersion } from './sqlite-schema.ts';
import { payloadText, storedEvent } from './stored-row.ts';

/** So many of the last events are checked at least, in a log that ends at a checkpoint too. */
const SHORTEST_TAIL = 500;

/** Checks the whole log, and that SQLite finds its file sound. Writers may go on meanwhile. */
export function verifyLog(database: DatabaseSync, kept?: LogPosition): Verification {
  return asOfNow(database, () => {
    const checked = checkedFrom(database, BEFORE_FIRST, kept);
    if (!checked.ok) return checked;
    const found = String(database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']);
    if (found === 'ok') return checked;
    return {
      ok: false,
      seq: checked.events + 1,
      reason: `all events are right, but the file cannot be relied on: ${found}`,
    };
  });
}

/** Checks the last events only. */
export function checkLogTail(database: DatabaseSync): Verification {
  return asOfNow(database, () => {
    const head = Number(database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM events').get()?.['seq']);
    const after = checkpointed(database) ? lastCheckpoint(database, head - SHORTEST_TAIL) : BEFORE_FIRST;
    return checkedFrom(database, after, undefined);
  });
}

const checkpointed = (database: DatabaseSync): boolean => hasCheckpoints(schemaVersion(database));

/** What `check` reads is one state of the log, whoever writes meanwhile. */
function asOfNow(database: DatabaseSync, check: () => Verification): Verification {
  if (database.isTransaction) return check();
  database.exec('BEGIN');
  try {
    return check();
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}

function checkedFrom(database: DatabaseSync, after: Checkpoint, kept: LogPosition | undefined): Verification {
  let right = after.seq;
  try {
    const checkpoints = checkpointed(database) ? checkpointsAfter(database, after.seq) : undefined;
    const check = new LogCheck({ after, checkpoints, headAt: headsUpTo(database, after.seq), kept });
    const rows = database.prepare(
      'SELECT e.*, c.first_seq, c.events FROM events e LEFT JOIN commands c ON c.command_id = e.command_id' +
        ' WHERE e.seq > ? ORDER BY e.seq',
    );
    for (const row of rows.iterate(after.seq)) {
      const problem = check.next(storedEvent(row), payloadText(row), commandPlace(row));
      if (problem !== undefined) return { ok: false, ...problem };
      right = check.position.seq;
    }
    return check.end(strayCommand(database, after.seq));
  } catch (error) {
    const reason = `the log cannot be read from here on: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, seq: right + 1, reason };
  }
}

function headsUpTo(database: DatabaseSync, seq: number) {
  const select = 'SELECT version, hash FROM events WHERE stream = ? AND version = ? AND seq <= ?';
  const headOf = database.prepare(select);
  return (stream: string, version: number): StreamHead | undefined => {
    const row = headOf.get(stream, version, seq);
    return row && { version: Number(row['version']), hash: String(row['hash']) };
  };
}

function commandPlace(row: Record<string, unknown>): CommandPlace | undefined {
  const { first_seq: firstSeq, events } = row;
  return firstSeq === null ? undefined : { firstSeq: Number(firstSeq), events: Number(events) };
}

/** The lowest place after `after` at which a command is stored to have brought events that are not there. */
function strayCommand(database: DatabaseSync, after: number): number | undefined {
  const row = database
    .prepare(
      'SELECT min(c.first_seq) AS seq FROM commands c LEFT JOIN events e ON e.seq = c.first_seq' +
        ' WHERE c.first_seq > ? AND c.events > 0 AND e.command_id IS NOT c.command_id',
    )
    .get(after);
  return typeof row?.['seq'] === 'number' ? row['seq'] : undefined;
}
