import type { ClockReading, DeviceClocks, Exchange } from './clock-reading.ts';
import { type Interval, intersection } from './interval.ts';
import { firstAfter, lastBefore, type Near } from './other-pages.ts';
import type { Learned, PageEvidence } from './page-evidence.ts';
import { least, most, type Rates, RESOLUTION_MS } from './rate.ts';
import { haveParted, seenFrom } from './seen-from-exchange.ts';

/** All that is known of the server's time at one reading. */
export interface ReadingEvidence {
  readonly reading: ClockReading;
  /** Of the page that the reading was made in. */
  readonly rates: Rates;
  /** The last exchange of the same page whose answer came before the reading. */
  readonly before: Learned | undefined;
  /** The first exchange of the same page whose answer came after the reading. */
  readonly after: Learned | undefined;
  /** Holds whatever the device did meanwhile: no monotonic clock runs ahead. */
  readonly sure: Interval;
  /** Holds if the device has been awake since `before`, or before `after`; undefined where its clocks have parted meanwhile. */
  readonly awakeSince: Interval | undefined;
  readonly awakeUntil: Interval | undefined;
  /** What the monotonic clock says since `before`, and until `after`, whether or not the device slept. */
  readonly runningSince: Interval | undefined;
  readonly runningUntil: Interval | undefined;
  /** Holds if the wall clock was not set since the last exchange before the reading, or until the first after it; of other pages too. */
  readonly wallSince: Interval | undefined;
  readonly wallUntil: Interval | undefined;
  /** Whether an exchange after the reading is known. */
  readonly hasLater: boolean;
}

/** Exchanges further away than so many others say nothing that the nearer do not. */
const NEAREST = 40;

/** `earlier` and `later`: what the pages have learned that were loaded before and after the reading's, oldest first. */
export function readingEvidence(
  reading: ClockReading,
  page: PageEvidence,
  earlier: readonly PageEvidence[],
  later: readonly PageEvidence[],
): ReadingEvidence {
  const { monotonicMs } = reading;
  const index = page.learned.findLastIndex(({ received }) => received.monotonicMs <= monotonicMs);
  const before = page.learned[index];
  const after = page.learned[index + 1];
  const learned = page.learned.slice(Math.max(0, index + 1 - NEAREST), index + 1 + NEAREST);
  const own: PageEvidence = { ...page, learned };

  const nearBefore = lastBefore(earlier);
  let from: number = nearBefore?.exchange.serverNow ?? Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const exchange of learned) {
    const span = seenFrom(exchange, reading, 'monotonicMs', page.monotonicRate);
    if (exchange.received.monotonicMs <= monotonicMs) from = Math.max(from, span.from);
    if (exchange.sent.monotonicMs >= monotonicMs) to = Math.min(to, span.to);
  }
  const nearAfter = firstAfter(later, reading, before ? { exchange: before, page: own } : nearBefore, from);
  if (nearAfter !== undefined) to = Math.min(to, nearAfter.exchange.serverNow + RESOLUTION_MS);
  const byWallClockOf = (near: Near | undefined): Interval | undefined =>
    near && byWallClock(near.exchange, near.page, near.exchange.received, reading);
  return {
    reading,
    rates: own,
    before,
    after,
    sure: { from: Math.min(from, to), to: Math.max(from, to) },
    get awakeSince() {
      return before && whileAwake(before, own, reading);
    },
    get awakeUntil() {
      return after && whileAwake(after, own, reading);
    },
    runningSince: before && seenFrom(before, reading, 'monotonicMs', page.monotonicRate),
    runningUntil: after && seenFrom(after, reading, 'monotonicMs', page.monotonicRate),
    get wallSince() {
      return before ? byWallClock(before, own, before.received, reading) : byWallClockOf(nearBefore);
    },
    get wallUntil() {
      return after ? byWallClock(after, own, after.sent, reading) : byWallClockOf(nearAfter);
    },
    hasLater: Number.isFinite(to),
  };
}

/**
 * The server's time at some clocks of a page if the device was awake between them and `near`: what the exchanges of the run of
 * `near` say together, or `near` alone if they do not agree. Both clocks are asked how late it may be at most, or how early at
 * least, so that a nap too short to be seen is within. Undefined if the clocks have parted meanwhile.
 */
function whileAwake(near: Learned, page: PageEvidence, at: DeviceClocks): Interval | undefined {
  if (!isTogether(near, at, page)) return undefined;
  const alone = ifAwake(near, page, at);
  let said: Interval | undefined = alone;
  for (const exchange of page.learned) {
    if (exchange.run === near.run && isTogether(exchange, at, page) && said !== undefined) {
      said = intersection(said, ifAwake(exchange, page, at));
    }
  }
  return said ?? alone;
}

const isTogether = ({ sent, received }: Exchange, at: DeviceClocks, rates: Rates): boolean =>
  !haveParted(sent, at, rates) && !haveParted(received, at, rates);

function ifAwake(exchange: Exchange, { monotonicRate, wallRate }: PageEvidence, at: DeviceClocks): Interval {
  const running = seenFrom(exchange, at, 'monotonicMs', monotonicRate);
  const wall = seenFrom(exchange, at, 'wallMs', wallRate);
  return {
    from: exchange.received.monotonicMs <= at.monotonicMs ? running.from : Math.min(running.from, wall.from),
    to: exchange.sent.monotonicMs >= at.monotonicMs ? running.to : Math.max(running.to, wall.to),
  };
}

/** By the wall clock since, or until, `end` of `near`, at which the server's time is known by the monotonic clock. */
function byWallClock(near: Learned, page: PageEvidence, end: DeviceClocks, at: DeviceClocks): Interval {
  const known = whileAwake(near, page, end);
  if (known === undefined) return seenFrom(near, at, 'wallMs', page.wallRate);
  const wentMs = at.wallMs - end.wallMs;
  return {
    from: known.from + least(page.wallRate, wentMs - RESOLUTION_MS),
    to: known.to + most(page.wallRate, wentMs + RESOLUTION_MS),
  };
}
