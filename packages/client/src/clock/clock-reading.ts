import type { Instant, Milliseconds } from '@ionm-clock/domain';

/** The two clocks of a device, read together: one that only runs on, and one that people and networks set. */
export interface DeviceClocks {
  /** Starts anew with each page, and may stand still while the device sleeps. */
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** What the device's clocks said at a tap, and in which load of the page: the monotonic clock of another means nothing here. */
export interface ClockReading extends DeviceClocks {
  readonly page: string;
}

/** One question to the server for its time, with this device's clocks as it left and as the answer came. */
export interface Exchange {
  readonly sent: DeviceClocks;
  readonly received: DeviceClocks;
  readonly serverNow: Instant;
}

/** The server's time at a reading, as well as it is known by now. */
export interface TapTime {
  readonly at: Instant;
  /** Half-width of the interval around `at` in which the server's time lay. */
  readonly atErrorMs: Milliseconds;
  /** False while the next exchange with the server may say it better. */
  readonly final: boolean;
}

/** What a tap needs of the clock. */
export interface TapClock {
  read(): ClockReading;
  timeAt(reading: ClockReading): TapTime;
}
