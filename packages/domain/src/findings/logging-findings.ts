import type { TimedEntry } from '../case/timed-entry.ts';
import { inOrder } from '../case/timed-entry.ts';
import { seconds } from '../time/instant.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import type { FindingBasis } from './finding-basis.ts';

const HOW_LOGGED: readonly [FindingCode, string, (entry: TimedEntry) => boolean][] = [
  ['entered-by-hand', 'typed by a person, not logged as they happened', (entry) => entry.source === 'hand'],
  ['late', 'tapped without a connection and stored later', (entry) => entry.source === 'late'],
  ['amended', 'corrected afterwards; the earlier ones stay visible', (entry) => entry.amendedBy.length > 0],
];

/** Times that were not logged as they happened, those that were withdrawn among them. */
export function loggingFindings({ state }: FindingBasis): Finding[] {
  return HOW_LOGGED.flatMap(([code, how, matches]) => {
    const entries = inOrder(state.entries).filter(matches);
    if (entries.length === 0) return [];
    const eventIds = entries.flatMap((entry) =>
      code === 'amended' ? [entry.eventId, ...entry.amendedBy] : [entry.eventId],
    );
    const message = `${entries.length} ${entries.length === 1 ? 'time was' : 'times were'} ${how}.`;
    const delay = Math.max(...entries.map((entry) => entry.recordedAt - entry.loggedAt));
    return [
      finding(code, message, {
        eventIds,
        ...(code === 'amended' ? {} : { seconds: seconds(Math.max(0, Math.ceil(delay / 1000))) }),
      }),
    ];
  });
}
