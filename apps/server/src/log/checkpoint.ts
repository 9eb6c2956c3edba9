import { hash } from 'node:crypto';

/** A place in the log and the hash over all events up to it. Kept elsewhere, it tells whether the log still is what it was. */
export interface LogPosition {
  readonly seq: number;
  readonly hash: string;
}

/** A position that is stored in the log itself. Checkpoints are numbered 1, 2, 3 … without a gap. */
export interface Checkpoint extends LogPosition {
  readonly number: number;
}

export const BEFORE_FIRST: Checkpoint = { number: 0, seq: 0, hash: '' };

const EVENTS_PER_CHECKPOINT = 500;

/** Whether a commit that leaves the log at `head` must write a checkpoint. */
export const isCheckpointDue = (last: Checkpoint, head: number): boolean =>
  head - last.seq >= EVENTS_PER_CHECKPOINT;

/**
 * The hash over the log up to an event: SHA-256 over the hash up to the event before and the event's own. As the hash of an
 * event chains its stream, this chains the heads of all streams and the order of the whole log (DESIGN.md section 5).
 */
export const logHash = (before: string, eventHash: string): string =>
  hash('sha256', `${before}\n${eventHash}`, 'hex');

/** The checkpoint that follows `last` after all events whose hashes are given, in order of `seq`. */
export function checkpointAfter(last: Checkpoint, eventHashes: Iterable<string>): Checkpoint {
  let { seq, hash: whole } = last;
  for (const eventHash of eventHashes) {
    seq++;
    whole = logHash(whole, eventHash);
  }
  return { number: last.number + 1, seq, hash: whole };
}
