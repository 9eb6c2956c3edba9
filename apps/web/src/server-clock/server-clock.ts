import { type DeviceClocks, type Exchange, ServerClock, type TapClock } from '@ionm-clock/client';
import type { Instant, Milliseconds } from '@ionm-clock/domain';
import { create } from 'zustand';
import { readKeptClock, writeKeptClock } from './kept-clock.ts';

const page = crypto.randomUUID();
const kept = readKeptClock();
const clock = new ServerClock(page, kept);
writeKeptClock(clock.kept(kept));

interface Known {
  /** How often the server has told its time since the page was loaded. */
  readonly exchanges: number;
  /** Whether there is something to wait for before a time is shown. */
  readonly waits: boolean;
}

const known = create<Known>(() => ({ exchanges: 0, waits: true }));

export const readClocks = (): DeviceClocks => ({ monotonicMs: performance.now(), wallMs: Date.now() });

/** How taps learn the server's time. */
export const tapClock: TapClock = {
  read: () => ({ ...readClocks(), page }),
  timeAt: (reading) => clock.timeAt(reading),
};

/** The server's time now, as well as this device knows it. */
export const serverNow = (): Instant => tapClock.timeAt(tapClock.read()).at;

/** The error bound of `serverNow`. */
export const serverNowError = (): Milliseconds => tapClock.timeAt(tapClock.read()).atErrorMs;

/** Whether times can be shown: the server has told its time, or it cannot be reached and this device's clocks have to do. */
export const useServerTimeKnown = (): boolean => known(({ waits }) => !waits);

export function learnFrom(exchange: Exchange): void {
  clock.learn(exchange);
  writeKeptClock(clock.kept(readKeptClock()));
  known.setState(({ exchanges }) => ({ exchanges: exchanges + 1, waits: false }));
}

/** To be called when the server does not answer: the page goes on with what this device knows. */
export function goOnWithoutServer(): void {
  if (known.getState().waits) known.setState({ waits: false });
}

/** Calls back whenever the server's time is known better; returns how to end that. */
export const onServerTimeLearned = (callback: () => void): (() => void) => known.subscribe(callback);

/** Whether this device slept, or its wall clock was set, since the server last told its time. */
export const clocksHaveParted = (): boolean => clock.hasParted(readClocks());
