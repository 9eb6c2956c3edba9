import type { DatabaseSync } from 'node:sqlite';
import { BEFORE_FIRST, type Checkpoint } from './checkpoint.ts';

/** The last checkpoint at or before `seq`. */
export function lastCheckpoint(database: DatabaseSync, upTo = Number.MAX_SAFE_INTEGER): Checkpoint {
  const select = 'SELECT number, seq, hash FROM checkpoints WHERE seq <= ? ORDER BY seq DESC LIMIT 1';
  const row = database.prepare(select).get(upTo);
  return row === undefined ? BEFORE_FIRST : checkpointIn(row);
}

export const checkpointsAfter = (database: DatabaseSync, seq: number): readonly Checkpoint[] =>
  database
    .prepare('SELECT number, seq, hash FROM checkpoints WHERE seq > ? ORDER BY seq')
    .all(seq)
    .map(checkpointIn);

export function insertCheckpoint(database: DatabaseSync, { number, seq, hash }: Checkpoint): void {
  database.prepare('INSERT INTO checkpoints (number, seq, hash) VALUES (?, ?, ?)').run(number, seq, hash);
}

/** The hashes of the events after `seq`, in order. */
export function* eventHashesAfter(database: DatabaseSync, seq: number): Generator<string> {
  const rows = database.prepare('SELECT hash FROM events WHERE seq > ? ORDER BY seq').iterate(seq);
  for (const { hash } of rows) yield String(hash);
}

const checkpointIn = (row: Record<string, unknown>): Checkpoint => ({
  number: Number(row['number']),
  seq: Number(row['seq']),
  hash: String(row['hash']),
});
