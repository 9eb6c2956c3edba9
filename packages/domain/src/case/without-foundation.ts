import type { UserId } from '../ids.ts';
import { counting, type TimedEntry } from './timed-entry.ts';
import { isOfClock } from './track.ts';

/**
 * The entries that cannot be true for want of an earlier one: what the clock did before it was started, and what a physician did
 * before they joined.
 */
export function withoutFoundation(entries: readonly TimedEntry[]): readonly TimedEntry[] {
  let started = false;
  const joined = new Set<UserId>();
  return counting(entries).filter((entry) => {
    if (entry.type === 'monitoring.started') started = true;
    if (entry.type === 'physician.joined') joined.add(entry.physicianId);
    return isOfClock(entry) ? !started : 'physicianId' in entry && !joined.has(entry.physicianId);
  });
}
