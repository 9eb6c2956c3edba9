import type { Exchange } from './clock-reading.ts';
import { confineRate, least, most, type Rates, UNKNOWN_RATE, UNSEEN_MS } from './rate.ts';
import { haveParted, parting, seenFrom } from './seen-from-exchange.ts';
import { thinned } from './thinned.ts';

/** An exchange, and in which run of its page: within a run the device neither slept nor had its wall clock set, as far as seen. */
export interface Learned extends Exchange {
  readonly run: number;
}

/** What one load of the page has learned of the server's time. */
export interface PageEvidence extends Rates {
  /** Oldest first. */
  readonly learned: readonly Learned[];
  /** Since this monotonic time exchanges have followed each other so closely that no pause or step could hide. */
  readonly steadySinceMs: number;
}

export const NO_EVIDENCE: PageEvidence = {
  learned: [],
  monotonicRate: UNKNOWN_RATE,
  wallRate: UNKNOWN_RATE,
  steadySinceMs: 0,
};

/** Exchanges further apart than this could hide a pause or a step from the measuring of rates. */
const STEADY_WITHIN_MS = 90_000;

/** What is known after one more exchange. One that is not later than the last is passed over. */
export function afterExchange(evidence: PageEvidence, exchange: Exchange): PageEvidence {
  const last = evidence.learned.at(-1);
  if (last === undefined) return startingWith(exchange, 0, evidence);
  if (exchange.sent.monotonicMs < last.received.monotonicMs) return evidence;
  if (serverWentBack(evidence, last, exchange)) return startingWith(exchange, last.run + 1, NO_EVIDENCE);
  const run = runsOn(evidence, last, exchange) ? last.run : last.run + 1;
  const learned = thinned([...evidence.learned, { ...exchange, run }]);
  return isSteady(evidence, last, exchange)
    ? withRates({ ...evidence, learned }, exchange)
    : { ...evidence, learned, steadySinceMs: exchange.sent.monotonicMs };
}

const startingWith = (exchange: Exchange, run: number, evidence: PageEvidence): PageEvidence => ({
  ...evidence,
  learned: [{ ...exchange, run }],
  steadySinceMs: exchange.sent.monotonicMs,
});

/** A monotonic clock does not run ahead, so it was the server's clock that was set back: what it said before counts no more. */
const serverWentBack = (
  { monotonicRate }: PageEvidence,
  last: Learned,
  { sent, serverNow }: Exchange,
): boolean => serverNow + 1 < seenFrom(last, sent, 'monotonicMs', monotonicRate).from;

/** More of the server's time went by than the device's clocks say together: a sleep and a set that cancel out, or a step of the server. */
const runsOn = (rates: Rates, last: Learned, { received, serverNow }: Exchange): boolean =>
  !haveParted(last.sent, received, rates) &&
  serverNow <= seenFrom(last, received, 'monotonicMs', rates.monotonicRate).to + PASSES_MS;

/** Slight disagreement with a measured rate is no sign of a sleep. */
const PASSES_MS = 250;

function isSteady(rates: Rates, last: Exchange, exchange: Exchange): boolean {
  const ms = exchange.received.monotonicMs - last.sent.monotonicMs;
  const mayPart = most(UNKNOWN_RATE, ms) - least(UNKNOWN_RATE, ms) + UNSEEN_MS / 2;
  return ms <= STEADY_WITHIN_MS && Math.abs(parting(last.sent, exchange.received, rates)) <= mayPart;
}

function withRates(evidence: PageEvidence, exchange: Exchange): PageEvidence {
  let { monotonicRate, wallRate } = evidence;
  for (const first of evidence.learned) {
    if (first.sent.monotonicMs < evidence.steadySinceMs) continue;
    monotonicRate = confineRate(monotonicRate, 'monotonicMs', first, exchange);
    wallRate = confineRate(wallRate, 'wallMs', first, exchange);
  }
  return { ...evidence, monotonicRate, wallRate };
}
