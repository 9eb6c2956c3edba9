import { type Instant, instant, parseInstant } from './instant.ts';
import { zoneOffsetMs } from './zone-offset.ts';

const DAY_MS = 86_400_000;
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/;

/** The instants at which the local clock of a zone showed a time: none in spring's gap, two in autumn's repeated hour. */
export type LocalInstants =
  | { readonly kind: 'one'; readonly at: Instant }
  | { readonly kind: 'two'; readonly earlier: Instant; readonly later: Instant }
  | { readonly kind: 'none' };

/**
 * When it was `2026-03-02 10:31` (or with `T`, with seconds, with up to three digits of a fraction) in a zone; undefined for a text
 * that is no such time, or a day that no calendar has. Throws RangeError for a zone that this platform does not know.
 */
export function localInstants(text: string, timeZone: string): LocalInstants | undefined {
  const [, date, time] = LOCAL_TIME.exec(text) ?? [];
  const asUtc = date === undefined ? undefined : parseInstant(`${date}T${time}Z`);
  if (asUtc === undefined) return undefined;
  // Clocks change by less than a day, and not twice in two days, so one of these two offsets holds.
  const before = zoneOffsetMs(instant(asUtc - DAY_MS), timeZone);
  const after = zoneOffsetMs(instant(asUtc + DAY_MS), timeZone);
  const found = [...new Set([before, after])]
    .map((offset) => ({ offset, at: instant(asUtc - offset) }))
    .filter(({ offset, at }) => zoneOffsetMs(at, timeZone) === offset)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const [earlier, later] = found;
  if (earlier === undefined) return { kind: 'none' };
  return later === undefined ? { kind: 'one', at: earlier } : { kind: 'two', earlier, later };
}
