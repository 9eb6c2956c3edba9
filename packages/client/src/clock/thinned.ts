import type { Exchange } from './clock-reading.ts';

const AT_MOST = 300;
/** The newest are kept whatever they say: taps of the last minutes are asked for again and again. */
const NEWEST = 40;

/**
 * At most 300 exchanges of a page, oldest first. The one goes that is missed least: whose neighbours stand close together, and which had
 * a long round trip. Those beside a time without the server stay.
 */
export function thinned<E extends Exchange>(exchanges: readonly E[]): readonly E[] {
  if (exchanges.length <= AT_MOST) return exchanges;
  let leastMissed = 1;
  let missed = Number.POSITIVE_INFINITY;
  for (let i = 1; i < exchanges.length - NEWEST; i++) {
    const worth = missedWithout(exchanges[i - 1], exchanges[i], exchanges[i + 1]);
    if (worth < missed) [leastMissed, missed] = [i, worth];
  }
  return exchanges.toSpliced(leastMissed, 1);
}

function missedWithout(before?: Exchange, exchange?: Exchange, after?: Exchange): number {
  if (before === undefined || exchange === undefined || after === undefined) return Number.POSITIVE_INFINITY;
  const roundTripMs = exchange.received.monotonicMs - exchange.sent.monotonicMs;
  return (after.serverNow - before.serverNow) / (roundTripMs + 10);
}
