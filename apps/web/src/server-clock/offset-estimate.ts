import { type Instant, instant, type Milliseconds, milliseconds } from '@ionm-clock/domain';

/** The two clocks of a device, read together: one that only runs on, and one that people and networks set. */
export interface DeviceClocks {
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** One question to the server for its time, with this device's clocks as it left and as the answer came. */
export interface Exchange {
  readonly sent: DeviceClocks;
  readonly received: DeviceClocks;
  readonly serverNow: Instant;
}

/** How far the server's clock is from the monotonic clock of this device. */
export interface OffsetEstimate {
  /** Server time minus monotonic time. */
  readonly offsetMs: number;
  /** Error bound at `estimatedAtMs`; it grows with the drift since. */
  readonly errorMs: number;
  readonly estimatedAtMs: number;
  /** Wall time minus monotonic time, then. Another value later: the device slept, or its wall clock was set. */
  readonly wallMinusMonotonicMs: number;
}

/** A quartz in a tablet is off by less than this share of the time. */
const DRIFT = 100e-6;
/** The server tells whole milliseconds. */
const RESOLUTION_MS = 1;
/** The device's clocks are said to part when their difference changes by more than this. */
const PARTING_MS = 250;
/** Before the first exchange only the wall clock is known; nobody knows how wrong it is. */
export const UNKNOWN_ERROR_MS = 300_000;

const difference = (clocks: DeviceClocks): number => clocks.wallMs - clocks.monotonicMs;

/**
 * Cristian's estimate: the server read its clock in the middle of the round trip, give or take half of it.
 * Undefined when the device slept meanwhile, because the round trip is then not known.
 */
export function estimateFrom({ sent, received, serverNow }: Exchange): OffsetEstimate | undefined {
  if (Math.abs(difference(received) - difference(sent)) > PARTING_MS) return undefined;
  const roundTripMs = received.monotonicMs - sent.monotonicMs;
  return {
    offsetMs: serverNow - (sent.monotonicMs + received.monotonicMs) / 2,
    errorMs: roundTripMs / 2 + RESOLUTION_MS,
    estimatedAtMs: received.monotonicMs,
    wallMinusMonotonicMs: difference(received),
  };
}

/** The estimate to go on with after an exchange: the one with the smaller error bound by now. */
export function betterEstimate(
  current: OffsetEstimate | undefined,
  exchange: Exchange,
): OffsetEstimate | undefined {
  const fresh = estimateFrom(exchange);
  if (fresh === undefined || current === undefined) return fresh ?? current;
  return hasParted(current, exchange.received) || fresh.errorMs <= driftedError(current, exchange.received)
    ? fresh
    : current;
}

const driftedError = (estimate: OffsetEstimate, now: DeviceClocks): number =>
  estimate.errorMs + DRIFT * Math.max(0, now.monotonicMs - estimate.estimatedAtMs);

/** By how much the wall clock has run ahead of the monotonic clock since the estimate. */
const parting = (estimate: OffsetEstimate, now: DeviceClocks): number =>
  difference(now) - estimate.wallMinusMonotonicMs;

/** Whether the device slept, or its wall clock was set, since the estimate: time to ask the server again. */
export const hasParted = (estimate: OffsetEstimate, now: DeviceClocks): boolean =>
  Math.abs(parting(estimate, now)) > PARTING_MS;

/** Server time now. Follows the monotonic clock, so that setting the wall clock does not move it. */
export const serverTime = (estimate: OffsetEstimate | undefined, now: DeviceClocks): Instant =>
  instant(Math.round(estimate === undefined ? now.wallMs : now.monotonicMs + estimate.offsetMs));

/** Half-width of the interval around `serverTime` in which the server's time lies. */
export function serverTimeError(estimate: OffsetEstimate | undefined, now: DeviceClocks): Milliseconds {
  if (estimate === undefined) return milliseconds(UNKNOWN_ERROR_MS);
  const parted = hasParted(estimate, now) ? Math.abs(parting(estimate, now)) : 0;
  return milliseconds(Math.ceil(driftedError(estimate, now) + parted));
}

/**
 * The estimate when the clocks have parted and the server cannot be asked. A monotonic clock may stand still while the
 * device sleeps, so a wall clock that ran ahead is followed; one that went back was set, and is not. Either way
 * the error bound holds both readings.
 */
export function withoutServer(estimate: OffsetEstimate, now: DeviceClocks): OffsetEstimate {
  if (!hasParted(estimate, now)) return estimate;
  return {
    offsetMs: estimate.offsetMs + Math.max(0, parting(estimate, now)),
    errorMs: serverTimeError(estimate, now),
    estimatedAtMs: now.monotonicMs,
    wallMinusMonotonicMs: difference(now),
  };
}
