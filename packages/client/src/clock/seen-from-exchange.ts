import type { DeviceClocks, Exchange } from './clock-reading.ts';
import type { Interval } from './interval.ts';
import { least, likely, most, type Rate, type Rates, RESOLUTION_MS, type WhichClock } from './rate.ts';

/**
 * The server's time at a reading as one exchange and one clock of the device say it. The server read its clock between
 * `sent` and `received`, so its time was at least `serverNow` when the answer came and at most that when the question left
 * (Cristian's bound; for a reading near the exchange, half of the interval is half of the round trip).
 *
 * By the monotonic clock, which may stand still but never runs ahead: for a reading after the exchange `from` holds
 * whatever happened, and for one before it `to` does; the other end holds if the device did not sleep in between. By
 * the wall clock, which sleeps do not stop: both ends hold if it was not set in between.
 */
export function seenFrom(
  { sent, received, serverNow }: Exchange,
  reading: DeviceClocks,
  clock: WhichClock,
  rate: Rate,
): Interval {
  return {
    from: serverNow + least(rate, reading[clock] - received[clock] - RESOLUTION_MS),
    to: serverNow + RESOLUTION_MS + most(rate, reading[clock] - sent[clock] + RESOLUTION_MS),
  };
}

/** By more than this the device's clocks part only when it slept or its wall clock was set. */
const PARTING_MS = 250;

/** By how much the wall clock ran ahead of the monotonic clock from one reading to another, drift apart: slept, or set. */
export const parting = (from: DeviceClocks, to: DeviceClocks, { monotonicRate, wallRate }: Rates): number =>
  likely(wallRate, to.wallMs - from.wallMs) - likely(monotonicRate, to.monotonicMs - from.monotonicMs);

export const haveParted = (from: DeviceClocks, to: DeviceClocks, rates: Rates): boolean =>
  Math.abs(parting(from, to, rates)) > PARTING_MS;
