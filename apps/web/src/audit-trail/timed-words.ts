import { type Instant, localDate, parseInstant, unambiguousTime } from '@ionm-clock/domain';
import { dateAndTime } from '../texts/date-text.ts';

/** An instant as the sentences of the log have it: `2026-11-03T14:03:12.345Z`. */
const EXACT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** The words of an entry with their instants by the clock of a zone, to the second; with the date where it is not that of the entry. */
export function timedWords(words: string, recordedAt: Instant, timeZone: string): string {
  const day = localDate(recordedAt, timeZone);
  return words.replaceAll(EXACT, (exact) => {
    const at = parseInstant(exact);
    if (at === undefined) return exact;
    return localDate(at, timeZone) === day ? unambiguousTime(at, timeZone) : dateAndTime(at, timeZone);
  });
}
