import type { TapClock } from '@ionm-clock/client';
import type { Instant, Milliseconds } from '@ionm-clock/domain';
import { create } from 'zustand';
import {
  betterEstimate,
  type DeviceClocks,
  type Exchange,
  hasParted,
  type OffsetEstimate,
  serverTime,
  serverTimeError,
  withoutServer,
} from './offset-estimate.ts';

interface ServerClock {
  readonly estimate: OffsetEstimate | undefined;
}

const serverClock = create<ServerClock>(() => ({ estimate: undefined }));

export const readClocks = (): DeviceClocks => ({ monotonicMs: performance.now(), wallMs: Date.now() });

/** A tap just after the device woke must not wait for the server to say how long it slept. */
function reading(): { readonly estimate: OffsetEstimate | undefined; readonly now: DeviceClocks } {
  const { estimate } = serverClock.getState();
  const now = readClocks();
  return { estimate: estimate && withoutServer(estimate, now), now };
}

/** The server's time now, as well as this device knows it. */
export function serverNow(): Instant {
  const { estimate, now } = reading();
  return serverTime(estimate, now);
}

/** The error bound of `serverNow`. */
export function serverNowError(): Milliseconds {
  const { estimate, now } = reading();
  return serverTimeError(estimate, now);
}

/** Whether the server has told its time since the page was loaded. */
export const useServerTimeKnown = (): boolean => serverClock(({ estimate }) => estimate !== undefined);

export function learnFrom(exchange: Exchange): void {
  serverClock.setState(({ estimate }) => ({ estimate: betterEstimate(estimate, exchange) }));
}

/** Whether this device slept, or its wall clock was set, since the server last told its time. */
export function clocksHaveParted(): boolean {
  const { estimate } = serverClock.getState();
  return estimate !== undefined && hasParted(estimate, readClocks());
}

/** To be called when the server cannot be asked after the clocks have parted. */
export function goOnWithoutServer(): void {
  serverClock.setState(({ estimate }) =>
    estimate === undefined ? { estimate } : { estimate: withoutServer(estimate, readClocks()) },
  );
}

/** How taps learn the server's time. */
export const tapClock: TapClock = {
  read: () => ({ ...readClocks(), page: '' }),
  timeAt(reading) {
    const { estimate } = serverClock.getState();
    const followed = estimate && withoutServer(estimate, reading);
    return {
      at: serverTime(followed, reading),
      atErrorMs: serverTimeError(followed, reading),
      final: estimate !== undefined,
    };
  },
};
