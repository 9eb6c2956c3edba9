import { type Estimate, UNKNOWN_ERROR_MS } from './estimate.ts';
import { hull, type Interval, middle } from './interval.ts';
import type { ReadingEvidence } from './reading-evidence.ts';
import { parting } from './seen-from-exchange.ts';

/** While the page has not reached the server, its wall clock is believed this far: it may have been set since. */
const KEPT_BELIEVED_MS = 5_000;

/**
 * The server's time at a reading since which the server was not reached. A wall clock that ran ahead of the monotonic clock is
 * followed, because the device slept most likely; one that went back was set, and is not. Either way the bound holds both.
 */
export function withoutLaterExchange(evidence: ReadingEvidence): Estimate {
  const { reading, rates, before, runningSince, sure } = evidence;
  if (before === undefined || runningSince === undefined) return withoutExchange(evidence);
  const { awakeSince } = evidence;
  if (awakeSince !== undefined) return { within: notBefore(awakeSince, sure.from) };
  const { wallSince = runningSince } = evidence;
  const running = notBefore(runningSince, sure.from);
  const ahead = parting(before.sent, reading, rates);
  return ahead > 0
    ? { within: hull(running, notBefore(wallSince, sure.from)), likely: middle(wallSince) }
    : { within: { from: running.from + ahead, to: running.to - ahead }, likely: middle(running) };
}

const notBefore = ({ from, to }: Interval, first: number): Interval => ({
  from: Math.max(from, first),
  to: Math.max(to, first),
});

/**
 * The page has not heard from the server: by the wall clock, and what is kept of it. Not before the last exchange of an earlier
 * page, if it is known to be earlier: a wall clock that says so was set back.
 */
function withoutExchange({ reading, wallSince, sure }: ReadingEvidence): Estimate {
  if (wallSince === undefined) return around(reading.wallMs, UNKNOWN_ERROR_MS);
  if (wallSince.to < sure.from) {
    return { within: { from: sure.from, to: sure.from + UNKNOWN_ERROR_MS }, likely: sure.from };
  }
  return {
    within: { from: wallSince.from - KEPT_BELIEVED_MS, to: wallSince.to + KEPT_BELIEVED_MS },
    likely: middle(wallSince),
  };
}

const around = (at: number, errorMs: number): Estimate => ({
  within: { from: at - errorMs, to: at + errorMs },
});
