import { attendanceConflicts } from '../case/attendance-conflicts.ts';
import { clockConflicts } from '../case/clock-conflicts.ts';
import type { Conflict } from '../case/conflict.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import { durationText } from '../time/duration-text.ts';
import { type Seconds, wholeSeconds } from '../time/instant.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingBasis } from './finding-basis.ts';

/**
 * Entries of people whose devices did not know of each other (docs/decisions/0011): both stay, and the earlier counts. Not of
 * imported entries: two rows in a file of old cases say nothing of two devices.
 */
export function conflictFindings({ entries }: FindingBasis): Finding[] {
  return [...clockConflicts(entries), ...attendanceConflicts(entries)]
    .filter(({ entry }) => entry.source !== 'import')
    .map(({ entry, against, counts }) => {
      const distance = wholeSeconds(entry.at - against.at);
      return finding(
        'conflicting-entries',
        `Two entries contradict each other: ${DID[against.type]}, and ${laterBy(distance)} ${DID[entry.type]}. ${COUNTS[counts]} Ask those who logged them, and have the one that is wrong corrected.`,
        {
          eventIds: [against.eventId, entry.eventId],
          seconds: distance,
          ...('physicianId' in entry ? { physicianId: entry.physicianId } : {}),
        },
      );
    });
}

const laterBy = (distance: Seconds): string =>
  distance === 0 ? 'less than a second later' : `${durationText(distance)} later`;

const COUNTS: Readonly<Record<Conflict['counts'], string>> = {
  earlier: 'The first counts.',
  both: 'Both count, the second as a move.',
};

const DID: Readonly<Record<TimedEntry['type'], string>> = {
  'monitoring.started': 'the clock was started',
  'monitoring.interrupted': 'the clock was interrupted',
  'monitoring.resumed': 'the clock was resumed',
  'monitoring.ended': 'the clock was stopped',
  'physician.joined': 'the physician joined',
  'physician.moved': 'the physician moved',
  'physician.left': 'the physician left',
  'attention.given': 'the physician gave attention',
  'technologist.joined': 'the technologist came',
  'technologist.left': 'the technologist left',
};
