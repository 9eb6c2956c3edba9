import { type Estimate, GOOD_ERROR_MS, UNKNOWN_ERROR_MS } from './estimate.ts';
import { halfWidth, hull, type Interval, intersection, middle } from './interval.ts';
import type { ReadingEvidence } from './reading-evidence.ts';
import { haveParted, parting } from './seen-from-exchange.ts';

/**
 * The server's time at a reading after which the server was reached again. What is sure comes first; where a sleep leaves that wide, the
 * device's clocks decide if they agree with the server: those that kept together since the exchange before, or until the one after, or
 * a wall clock that was as far from the server's time before as after. Else the bound stays wide.
 */
export function withLaterExchange(evidence: ReadingEvidence): Estimate {
  const { sure, before, after } = evidence;
  if (halfWidth(sure) <= GOOD_ERROR_MS) return { within: sure };
  for (const guess of believable(evidence)) {
    const within = intersection(guess, sure);
    if (within !== undefined) return { within };
  }
  return before && after ? { within: sure } : fromOneSide(evidence);
}

function believable(evidence: ReadingEvidence): readonly Interval[] {
  const { before, after, rates } = evidence;
  const clocksLie =
    before && after && before.run !== after.run && !haveParted(before.received, after.sent, rates);
  if (clocksLie) return [];
  const { awakeSince, awakeUntil, wallSince, wallUntil } = evidence;
  const wallNotSet =
    wallSince && wallUntil && intersection(wallSince, wallUntil) && hull(wallSince, wallUntil);
  return [awakeSince, awakeUntil, wallNotSet].filter((guess) => guess !== undefined);
}

/** Nothing of this page is known from before the reading, or after it. */
function fromOneSide(evidence: ReadingEvidence): Estimate {
  const { reading, rates, after, sure, runningUntil, wallSince, wallUntil } = evidence;
  if (wallUntil === undefined) return { within: sure };
  if (wallSince !== undefined) {
    // The wall clock was set either before the reading or after it.
    return { within: clamped(hull(wallSince, wallUntil), sure) };
  }
  if (after === undefined) {
    const { from, to } = wallUntil;
    const within = clamped({ from: from - UNKNOWN_ERROR_MS, to: to + UNKNOWN_ERROR_MS }, sure);
    return { within, likely: middle(wallUntil) };
  }
  const running = runningUntil ?? wallUntil;
  const ahead = parting(reading, after.sent, rates);
  // Slept since, or set ahead: between what the two clocks say. Set back: how long it slept besides is not known.
  return ahead > 0
    ? { within: clamped(hull(running, wallUntil), sure) }
    : {
        within: { from: running.from - Math.max(-ahead, UNKNOWN_ERROR_MS), to: sure.to },
        likely: middle({ from: running.from, to: sure.to }),
      };
}

/**
 * What both say. If they contradict each other, as when the wall clock was set both before the reading and after it, what is sure;
 * where that has no beginning, nobody knows how long before its end.
 */
function clamped(guess: Interval, sure: Interval): Interval {
  const both = intersection(guess, sure);
  if (both !== undefined) return both;
  return Number.isFinite(sure.from) ? sure : { from: sure.to - UNKNOWN_ERROR_MS, to: sure.to };
}
