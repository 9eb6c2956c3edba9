import { type Instant, localInstants, parseInstant } from '@ionm-clock/domain';
import { instantSchema } from '../schemas.ts';

/** The instant that a cell means, or why it means none. `twice`: the local clock showed it twice, and the earlier is taken. */
export type RowTime =
  | { readonly ok: true; readonly at: Instant; readonly twice: boolean }
  | { readonly ok: false; readonly reason: string };

/**
 * A cell with a time: an instant with `Z` or an offset, or a local time `2026-03-02 10:31` (also with `T`, with seconds, with a
 * fraction) by the clock of `timeZone`.
 */
export function rowTime(text: string, timeZone: string | undefined): RowTime {
  const exact = parseInstant(text.replace(' ', 'T'));
  if (exact !== undefined) return inRange(exact, false);
  const local = localInstants(text, timeZone ?? 'UTC');
  if (local === undefined) {
    return wrong('must be a time such as 2026-03-02 10:31, 2026-03-02 10:31:05 or 2026-03-02T16:31:05Z');
  }
  if (timeZone === undefined) {
    return wrong(
      'is a local time without a time zone: add a column time_zone, or give --time-zone, such as America/Chicago',
    );
  }
  if (local.kind === 'none') {
    return wrong(
      `never was in ${timeZone}: the clock was put forward over it. Correct it, or write it with its offset`,
    );
  }
  return local.kind === 'one' ? inRange(local.at, false) : inRange(local.earlier, true);
}

const wrong = (reason: string): RowTime => ({ ok: false, reason });

const inRange = (at: Instant, twice: boolean): RowTime =>
  instantSchema.safeParse(at).success
    ? { ok: true, at, twice }
    : wrong('must lie between the years 2000 and 2100');

/** The zone of the offset that a time is written with, whole hours only; `Z` is none, for it says nothing of the place. */
export function zoneOfOffset(text: string): string | undefined {
  const [, sign, hours] = /([+-])(\d\d):00$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  // The names of these zones count the other way: six hours behind UTC is Etc/GMT+6.
  const zone = Number(hours) === 0 ? 'Etc/GMT' : `Etc/GMT${sign === '-' ? '+' : '-'}${Number(hours)}`;
  return Number(hours) <= 12 ? zone : undefined;
}
