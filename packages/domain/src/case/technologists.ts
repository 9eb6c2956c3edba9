import type { UserId } from '../ids.ts';
import { counting, type TimedEntry } from './timed-entry.ts';

/** Who runs the monitoring after these entries, in the order in which they came. Total, as `attendanceOf`. */
export function technologistsOf(entries: readonly TimedEntry[]): readonly UserId[] {
  const present = new Set<UserId>();
  for (const entry of counting(entries)) {
    if (entry.type === 'technologist.joined') present.add(entry.technologistId);
    if (entry.type === 'technologist.left') present.delete(entry.technologistId);
  }
  return [...present];
}
