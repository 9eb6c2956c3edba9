import { type Clock, NOT_STARTED, nextClock } from './clock.ts';
import type { Conflict } from './conflict.ts';
import type { TimedEntry } from './timed-entry.ts';
import { isOfClock } from './track.ts';

/**
 * The entries that the clock passes over, each with the one that stands against it: a second start with the first, any other with
 * the latest that the clock followed. What lies before the start contradicts nothing; no `decide` lets it into a log.
 */
export function clockConflicts(ordered: readonly TimedEntry[]): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  let clock: Clock = NOT_STARTED;
  let start: TimedEntry | undefined;
  let turn: TimedEntry | undefined;
  for (const entry of ordered) {
    if (!isOfClock(entry)) continue;
    const next = nextClock(clock, entry);
    if (next !== clock) {
      start ??= entry;
      turn = entry;
    } else {
      const against = entry.type === 'monitoring.started' ? start : turn;
      if (against !== undefined) conflicts.push({ entry, against, counts: 'earlier' });
    }
    clock = next;
  }
  return conflicts;
}
