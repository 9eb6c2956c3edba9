import type { Exchange } from './clock-reading.ts';

/** How much of the server's time goes by in one unit of a device's clock that runs: between `least` and `most`. */
export interface Rate {
  readonly least: number;
  readonly most: number;
}

/** A quartz in a tablet is off by less than this share of the time. */
const DRIFT = 100e-6;
export const UNKNOWN_RATE: Rate = { least: 1 / (1 + DRIFT), most: 1 / (1 - DRIFT) };
/** A rate that was measured changes by less than this as the device warms up and cools down. */
const WANDER = 20e-6;
/** Steps and pauses shorter than this are not seen, and count as drift. */
export const UNSEEN_MS = 20;
/** Device clocks and the server tell whole milliseconds, or nearly. */
export const RESOLUTION_MS = 1;
/** Over less than this the round trips tell nothing of the rate. */
const MEASURED_OVER_MS = 300_000;

/** Of both clocks of a device. */
export interface Rates {
  readonly monotonicRate: Rate;
  readonly wallRate: Rate;
}

export type WhichClock = 'monotonicMs' | 'wallMs';

/** The likely length by the server's time of `ms` of a device's clock. */
export const likely = (rate: Rate, ms: number): number => (ms * (rate.least + rate.most)) / 2;

/** The least of the server's time that `ms` of a device's clock are; negative if they lie in the past. */
export const least = (rate: Rate, ms: number): number => ms * (ms >= 0 ? rate.least : rate.most);
/** The most of the server's time that `ms` of a device's clock are. */
export const most = (rate: Rate, ms: number): number => ms * (ms >= 0 ? rate.most : rate.least);

/**
 * The rate as two exchanges confine it that are far apart, between which the clock neither stood still nor was set. What is
 * known already is given up when they contradict it.
 */
export function confineRate(known: Rate, clock: WhichClock, first: Exchange, last: Exchange): Rate {
  const shortest = last.sent[clock] - first.received[clock] - RESOLUTION_MS;
  const longest = last.received[clock] - first.sent[clock] + RESOLUTION_MS;
  if (shortest < MEASURED_OVER_MS) return known;
  const went = last.serverNow - first.serverNow;
  const measured: Rate = {
    least: (went - RESOLUTION_MS - UNSEEN_MS) / longest - WANDER,
    most: (went + RESOLUTION_MS + UNSEEN_MS) / shortest + WANDER,
  };
  const both: Rate = {
    least: Math.max(known.least, measured.least),
    most: Math.min(known.most, measured.most),
  };
  return both.least <= both.most ? both : UNKNOWN_RATE;
}
