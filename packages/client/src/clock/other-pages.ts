import type { ClockReading } from './clock-reading.ts';
import { intersection } from './interval.ts';
import type { Learned, PageEvidence } from './page-evidence.ts';
import { RESOLUTION_MS } from './rate.ts';
import { seenFrom } from './seen-from-exchange.ts';

/** An exchange of another page than the reading's, near to it in time. */
export interface Near {
  readonly exchange: Learned;
  readonly page: PageEvidence;
}

/** The last exchange of the pages that were loaded before the reading's; oldest page first. */
export function lastBefore(pages: readonly PageEvidence[]): Near | undefined {
  const page = pages.findLast(({ learned }) => learned.length > 0);
  const exchange = page?.learned.at(-1);
  return page && exchange && { exchange, page };
}

/**
 * The first exchange after a reading, of the pages that were loaded after the reading's. Two pages may live side by side, so what
 * the server said before `notBefore` came before the reading, and so did what the wall clock puts before it, unless that was
 * set back since `before`: then the last is surely later, because readings of other pages are taken over before the server is asked.
 */
export function firstAfter(
  pages: readonly PageEvidence[],
  reading: ClockReading,
  before: Near | undefined,
  notBefore: number,
): Near | undefined {
  const all = pages.flatMap((page) => page.learned.map((exchange): Near => ({ exchange, page })));
  const later = all.filter(({ exchange }) => exchange.serverNow + RESOLUTION_MS >= notBefore);
  const last = later.at(-1);
  return (
    later.find(({ exchange }) => exchange.sent.wallMs >= reading.wallMs) ??
    (before && last && isOfOneWallClock(before, last.exchange) ? undefined : last)
  );
}

/** Whether the wall clock is as far from the server's time at the one exchange as at the other. */
function isOfOneWallClock({ exchange, page }: Near, { received, sent, serverNow }: Learned): boolean {
  const foretold = seenFrom(exchange, received, 'wallMs', page.wallRate);
  const roundTripMs = received.wallMs - sent.wallMs;
  return (
    intersection(foretold, { from: serverNow, to: serverNow + roundTripMs + RESOLUTION_MS }) !== undefined
  );
}
