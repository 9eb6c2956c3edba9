import { type Instant, localDateTime, parseInstant } from '@ionm-clock/domain';

/** A day or a moment by the facility's clock: days since 30 December 1899, of which a fraction is the time of day. */
export interface Serial {
  readonly serial: number;
  readonly shows: 'date' | 'moment';
}

/** What stands in a cell. An absent one is an empty cell. */
export type SheetCell = string | number | Serial | undefined;

const DAY_MS = 86_400_000;
/** Days from Excel's first to 1 January 1970 (ECMA-376 part 1, 18.17.4.1, the 1900 date system). */
const EPOCH_SERIAL = 25_569;

/** An instant as the facility's clock showed it, to the millisecond. Excel has no time zones: the column beside it names it. */
export function momentCell(at: Instant | undefined, timeZone: string): SheetCell {
  if (at === undefined) return undefined;
  return serial(localDateTime(at, timeZone).slice(0, '2026-11-03T08:03:12.345'.length), 'moment');
}

/** A date such as `2026-11-03`. */
export const dateCell = (date: string | undefined): SheetCell =>
  date === undefined ? undefined : serial(`${date}T00:00:00.000`, 'date');

function serial(wallClock: string, shows: Serial['shows']): SheetCell {
  const asUtc = parseInstant(`${wallClock}Z`);
  // A date that is none, from a record of old, stays what it is.
  return asUtc === undefined ? wallClock : { serial: EPOCH_SERIAL + asUtc / DAY_MS, shows };
}
