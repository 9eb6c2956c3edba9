import type { UserId } from '../ids.ts';
import { type Clock, NOT_STARTED, nextClock } from './clock.ts';
import type { Conflict } from './conflict.ts';
import type { TimedEntry } from './timed-entry.ts';

type Presence = Extract<
  TimedEntry,
  { readonly type: 'physician.joined' | 'physician.moved' | 'physician.left' }
>;

const isPresence = (entry: TimedEntry): entry is Presence =>
  entry.type === 'physician.joined' || entry.type === 'physician.moved' || entry.type === 'physician.left';

/**
 * Joining while attending, moving or leaving while not, each with the entry that stands against it: the physician's own, or the
 * stop that ended their attendance where monitoring was resumed since. After a stop nothing is contradicted: attendance has
 * ended, and who leaves then leaves as expected.
 */
export function attendanceConflicts(ordered: readonly TimedEntry[]): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  let clock: Clock = NOT_STARTED;
  const attending = new Map<UserId, Presence>();
  const ended = new Map<UserId, TimedEntry>();
  for (const entry of ordered) {
    const next = nextClock(clock, entry);
    if (next !== clock && next.status === 'ended') {
      for (const physicianId of attending.keys()) ended.set(physicianId, entry);
      attending.clear();
    }
    clock = next;
    if (!isPresence(entry)) continue;
    const { physicianId, type } = entry;
    const current = attending.get(physicianId);
    const until = ended.get(physicianId);
    if (type === 'physician.joined') {
      if (current !== undefined)
        conflicts.push({ entry, against: current, counts: joinCounts(current, entry) });
    } else if (current === undefined) {
      if (until !== undefined && clock.status !== 'ended') {
        conflicts.push({ entry, against: until, counts: 'earlier' });
      }
      continue;
    }
    if (type !== 'physician.left') attending.set(physicianId, entry);
    else {
      attending.delete(physicianId);
      ended.set(physicianId, entry);
    }
  }
  return conflicts;
}

/** Who joins again from elsewhere has moved there. */
const joinCounts = (current: Presence, again: Presence): Conflict['counts'] =>
  'location' in current && 'location' in again && current.location !== again.location ? 'both' : 'earlier';
