import { type Instant, localDate, unambiguousTime } from '@ionm-clock/domain';

/** `2026-03-02 08:03:12` by the clock of a zone; with the offset in an hour that a clock change repeats. */
export const dateAndTime = (at: Instant, timeZone: string): string =>
  `${localDate(at, timeZone)} ${unambiguousTime(at, timeZone)}`;
