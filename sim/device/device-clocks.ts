import type { Simulation } from '../seed/simulation.ts';

/** A quartz is off by less than this share of the time. */
const DRIFT = 95e-6;

/** What has happened to the clocks of a device, at an instant of true time. */
export interface ClockEntry {
  readonly at: number;
  readonly what: 'exchange' | 'set' | 'sleep';
  /** Of an exchange with the server. */
  readonly page?: string;
  /** By how much the wall clock was set. */
  readonly ms: number;
}

/** The two clocks of a device: one that only runs on, on some devices not in sleep, and one that people and networks set. */
export class DeviceClocks {
  /** Oldest first. */
  readonly history: ClockEntry[] = [];
  readonly #sim: Simulation;
  readonly #standsStillInSleep: boolean;
  readonly #monotonicRate: number;
  readonly #wallRate: number;
  readonly #startedAt: number;
  #wallAheadMs: number;
  #sleptMs = 0;
  #asleepSince: number | undefined;

  constructor(sim: Simulation) {
    const { random } = sim;
    this.#sim = sim;
    this.#standsStillInSleep = random.chance(0.7);
    this.#monotonicRate = 1 + random.between(-DRIFT, DRIFT);
    this.#wallRate = 1 + random.between(-DRIFT, DRIFT);
    this.#startedAt = sim.now - random.between(0, 10_000_000);
    this.#wallAheadMs = random.chance(0.2)
      ? random.between(-86_400_000, 86_400_000)
      : random.between(-20_000, 20_000);
  }

  get standsStillInSleep(): boolean {
    return this.#standsStillInSleep;
  }

  /** Milliseconds since the device was started, to a tenth. */
  monotonic(): number {
    const until = this.#asleepSince ?? this.#sim.now;
    const ran = (until - this.#startedAt - this.#sleptMs) * this.#monotonicRate;
    return Math.floor(ran * 10) / 10;
  }

  wall(): number {
    const { now } = this.#sim;
    return Math.floor(this.#startedAt + (now - this.#startedAt) * this.#wallRate + this.#wallAheadMs);
  }

  setWall(byMs: number): void {
    this.#wallAheadMs += byMs;
    this.history.push({ at: this.#sim.now, what: 'set', ms: byMs });
  }

  /** The page has heard the server's time. */
  heard(page: string): void {
    this.history.push({ at: this.#sim.now, what: 'exchange', page, ms: 0 });
  }

  fallAsleep(): void {
    this.history.push({ at: this.#sim.now, what: 'sleep', ms: 0 });
    if (this.#standsStillInSleep) this.#asleepSince = this.#sim.now;
  }

  wake(): void {
    if (this.#asleepSince === undefined) return;
    this.#sleptMs += this.#sim.now - this.#asleepSince;
    this.#asleepSince = undefined;
  }
}
