import type { Brand } from '../ids.ts';

/** Integer milliseconds since the Unix epoch, UTC (DESIGN.md section 4). */
export type Instant = Brand<number, 'Instant'>;
/** A length of time in milliseconds. */
export type Milliseconds = Brand<number, 'Milliseconds'>;
/** A length of time in whole seconds. */
export type Seconds = Brand<number, 'Seconds'>;

/** The last instant that a date can hold; the first lies as far before the epoch. */
const END_MS = 8.64e15;

/** Throws RangeError unless `ms` is an integer that a date can hold. */
export function instant(ms: number): Instant {
  if (!Number.isInteger(ms) || Math.abs(ms) > END_MS) throw new RangeError(`not an instant: ${ms}`);
  return ms as Instant;
}

/** The instant at `ms`, or the first or last that there is. Throws RangeError unless `ms` is an integer or infinite. */
export const nearestInstant = (ms: number): Instant => instant(Math.max(-END_MS, Math.min(ms, END_MS)));

/** Takes a number as milliseconds; checks nothing. */
export const milliseconds = (ms: number): Milliseconds => ms as Milliseconds;
/** Takes a whole number as seconds; checks nothing. `wholeSeconds` makes them of milliseconds. */
export const seconds = (s: number): Seconds => s as Seconds;

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant of an ISO 8601 text with `Z` or an offset; undefined for anything else, local times included. */
export function parseInstant(text: string): Instant | undefined {
  if (!ISO_INSTANT.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  // Date.parse rolls 31 February over into March; a day that does not exist is a mistake to be told.
  const day = Number(text.slice(8, 10));
  const monthEnd = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
  return day <= monthEnd ? instant(ms) : undefined;
}

/** ISO 8601 in UTC with milliseconds, `2026-11-03T14:03:12.000Z`. */
export const isoInstant = (at: Instant): string => new Date(at).toISOString();

/** The instant `ms` later, or earlier if negative. Throws RangeError if that is none. */
export const addMilliseconds = (at: Instant, ms: number): Instant => instant(at + ms);

/** The later of two instants. */
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);
/** The earlier of two instants. */
export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);

/** Whole seconds, rounded down: the only rounding before the unit rule (BILLING-RULES.md section 3). */
export const wholeSeconds = (ms: number): Seconds => seconds(Math.floor(ms / 1000));
