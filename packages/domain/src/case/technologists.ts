import type { UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { counting, type TimedEntry } from './timed-entry.ts';

/** A stretch in which one technologist runs the monitoring of a case; open while `end` is absent. */
export interface TechnologistStay {
  readonly technologistId: UserId;
  readonly start: Instant;
  readonly end?: Instant;
}

/** The stays that entries make, in order of their starts. Total, as `attendanceOf`: a second `joined` is passed over. */
export function technologistStays(entries: readonly TimedEntry[]): readonly TechnologistStay[] {
  const done: TechnologistStay[] = [];
  const open = new Map<UserId, TechnologistStay>();
  for (const entry of counting(entries)) {
    if (entry.type !== 'technologist.joined' && entry.type !== 'technologist.left') continue;
    const { technologistId, at } = entry;
    const stay = open.get(technologistId);
    if (entry.type === 'technologist.joined') {
      if (stay === undefined) open.set(technologistId, { technologistId, start: at });
    } else if (stay !== undefined) {
      open.delete(technologistId);
      if (stay.start < at) done.push({ ...stay, end: at });
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.start - b.start);
}

/** Who runs the monitoring after these entries, in the order in which they came. */
export const technologistsOf = (entries: readonly TimedEntry[]): readonly UserId[] =>
  technologistStays(entries)
    .filter(({ end }) => end === undefined)
    .map(({ technologistId }) => technologistId);
