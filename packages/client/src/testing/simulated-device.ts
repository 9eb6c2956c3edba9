import { instant } from '@ionm-clock/domain';
import type { ClockReading, DeviceClocks, Exchange } from '../clock/clock-reading.ts';
import type { KeptClock } from '../clock/kept-clock.ts';
import { ServerClock } from '../clock/server-clock.ts';

export interface Quartz {
  readonly monotonicPpm: number;
  readonly wallPpm: number;
  /** How far the wall clock is wrong at first. */
  readonly wallWrongMs: number;
  /** Whether what one page knows of the server's time is kept for the next. */
  readonly keeps: boolean;
}

const GOOD_QUARTZ: Quartz = { monotonicPpm: 0, wallPpm: 0, wallWrongMs: 7_000, keeps: true };

export interface Way {
  readonly thereMs: number;
  readonly backMs: number;
  /** The device sleeps before the answer reaches it. */
  readonly sleepMs?: number;
}

/** Noon of a day, by the server. */
const NOON = Date.UTC(2026, 10, 3, 18);

/** A device with its two clocks, and the true time that it does not know. */
export class SimulatedDevice {
  readonly #quartz: Quartz;
  #trueMs = NOON + 0.25;
  #monotonicMs = 500;
  #wallMs: number;
  /** How many pages have been loaded. */
  pages = 1;
  /** Of the page loaded last. */
  clock = new ServerClock('page 1');
  #pageBeforeMs = 0;

  constructor(quartz: Quartz = GOOD_QUARTZ) {
    this.#quartz = quartz;
    this.#wallMs = NOON + quartz.wallWrongMs;
  }

  /** The server's time now. */
  get truth(): number {
    return this.#trueMs;
  }

  read(): ClockReading {
    return { ...this.#clocks(), page: `page ${this.pages}` };
  }

  /** What the page before this one reads, which still lives in another tab. */
  readInPageBefore(): ClockReading {
    const { monotonicMs, wallMs } = this.#clocks();
    return { monotonicMs: monotonicMs + this.#pageBeforeMs, wallMs, page: `page ${this.pages - 1}` };
  }

  /** `warmPpm`: how much faster the clocks run while the device is warm. */
  pass(ms: number, warmPpm = 0): void {
    this.#trueMs += ms;
    this.#wallMs += ms * (1 + (this.#quartz.wallPpm + warmPpm) / 1e6);
    this.#monotonicMs += ms * (1 + (this.#quartz.monotonicPpm + warmPpm) / 1e6);
  }

  /** The monotonic clock stands still. */
  sleep(ms: number): void {
    this.#trueMs += ms;
    this.#wallMs += ms * (1 + this.#quartz.wallPpm / 1e6);
  }

  /** The server's time is what the server says: the truth is set with it. */
  setServerClock(byMs: number): void {
    this.#trueMs += byMs;
  }

  setWallClock(byMs: number): void {
    this.#wallMs += byMs;
  }

  exchange({ thereMs, backMs, sleepMs = 0 }: Way = { thereMs: 10, backMs: 10 }): void {
    const sent = this.#clocks();
    this.pass(thereMs);
    const serverNow = instant(Math.floor(this.#trueMs));
    this.sleep(sleepMs);
    this.pass(backMs);
    const exchange: Exchange = { sent, received: this.#clocks(), serverNow };
    this.clock.learn(exchange);
  }

  /** The page is killed and loaded again, or loaded in another tab. */
  reload(): void {
    const kept: KeptClock | undefined = this.#quartz.keeps ? this.clock.kept() : undefined;
    this.pages += 1;
    this.#pageBeforeMs = this.#monotonicMs;
    this.#monotonicMs = 0;
    this.clock = new ServerClock(`page ${this.pages}`, kept);
  }

  /** By how much the clock is wrong about a reading made when the true time was `truth`, and whether its bound says so. */
  judge(reading: ClockReading, truth: number) {
    const told = this.clock.timeAt(reading);
    return {
      ...told,
      errorMs: Math.abs(told.at - truth),
      holds: Math.abs(told.at - truth) <= told.atErrorMs,
    };
  }

  #clocks(): DeviceClocks {
    return { monotonicMs: Math.floor(this.#monotonicMs * 10) / 10, wallMs: Math.floor(this.#wallMs) };
  }
}

/** What the device tells of a tap now, and a way to ask again later. */
export function tapOn(device: SimulatedDevice) {
  const reading = device.read();
  const { truth } = device;
  return () => device.judge(reading, truth);
}

/** A device that has just asked the server, with round trips of 20 ms. */
export function inStep(): SimulatedDevice {
  const device = new SimulatedDevice();
  for (let i = 0; i < 4; i++) device.exchange();
  return device;
}
