import type { TimedEntry } from './timed-entry.ts';

/** Entries of one track follow one another: those of the clock, of one person's presence, of one physician's attention. */
export function trackOf(entry: TimedEntry): string {
  switch (entry.type) {
    case 'physician.joined':
    case 'physician.moved':
    case 'physician.left':
      return `physician ${entry.physicianId}`;
    case 'attention.given':
      return `attention ${entry.physicianId}`;
    case 'technologist.joined':
    case 'technologist.left':
      return `technologist ${entry.technologistId}`;
    default:
      return 'clock';
  }
}

export const isOfClock = (entry: TimedEntry): boolean => trackOf(entry) === 'clock';

/** The latest entry that says whether somebody attends or runs the case, of those that count. */
export const latestPresence = (
  ordered: readonly TimedEntry[],
  role: 'physician' | 'technologist',
  userId: string,
): TimedEntry | undefined => ordered.findLast((entry) => trackOf(entry) === `${role} ${userId}`);
