import type { TimedEntry } from './timed-entry.ts';

/** An entry that makes no sense after an earlier one, as people log it whose devices do not know of each other. */
export interface Conflict {
  readonly entry: TimedEntry;
  /** The entry that it contradicts: not later, and it counts. */
  readonly against: TimedEntry;
  /** Whether the later one counts as well. */
  readonly counts: 'earlier' | 'both';
}
