import { count, type Fault, type Faults } from './faults.ts';
import { Random } from './random.ts';
import { Scheduler } from './scheduler.ts';
import { Trace } from './trace.ts';
import type { Variant } from './variant.ts';

/** A law that was broken: what it says, and what was found instead. */
export interface Violation {
  readonly law: string;
  readonly found: string;
  /** Where in the trace it was found. */
  readonly line: number;
}

const FIRST_DAY = Date.UTC(2026, 10, 2, 12);

/** What everything in one seed shares: time, chance, the trace, and what has been found. */
export class Simulation {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly trace: Trace;
  readonly faults: Faults = new Map();
  readonly violations: Violation[] = [];

  /** What is deliberately broken, to see whether it is found. */
  readonly variant: Variant;

  constructor(seed: number, variant: Variant = {}) {
    this.variant = variant;
    this.random = new Random(seed);
    this.scheduler = new Scheduler(FIRST_DAY + this.random.between(0, 86_400_000));
    this.trace = new Trace(() => this.scheduler.now);
  }

  get now(): number {
    return this.scheduler.now;
  }

  after(ms: number, work: () => void): () => void {
    return this.scheduler.after(ms, work);
  }

  /** A fault that happened to somebody. */
  happened(fault: Fault, who: string): void {
    count(this.faults, fault);
    this.trace.say(who, `! ${fault}`);
  }

  /** Notes a broken law unless all is well. */
  check(law: string, holds: boolean, found: () => string): void {
    if (!holds) this.broken(law, found());
  }

  broken(law: string, found: string): void {
    this.trace.say('LAW', `broken: ${law}: ${found}`);
    this.violations.push({ law, found, line: this.trace.lines.length - 1 });
  }
}
