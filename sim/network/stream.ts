import type { Simulation } from '../seed/simulation.ts';
import type { Path } from './path.ts';

interface UnderWay {
  readonly arrivesAt: number;
  readonly arrives: () => void;
}

/** One way of one connection: what is put in comes out in order and after a while, or not at all. */
export class Stream {
  readonly #sim: Simulation;
  readonly #path: Path;
  readonly #way: 'up' | 'down';
  readonly #underWay: UnderWay[] = [];
  #heldUntil = 0;
  #lastArrival = 0;
  #isSilent = false;
  #isArriving = false;

  constructor(sim: Simulation, path: Path, way: 'up' | 'down') {
    this.#sim = sim;
    this.#path = path;
    this.#way = way;
  }

  /** How many are on the way. */
  get underWay(): number {
    return this.#underWay.length;
  }

  carry(arrives: () => void): void {
    if (this.#isSilent) return;
    const arrivesAt = Math.max(this.#lastArrival, this.#sim.now + this.#path.delay(this.#way));
    this.#lastArrival = arrivesAt;
    this.#underWay.push({ arrivesAt, arrives });
    if (this.#underWay.length === 1 && !this.#isArriving) this.#next();
  }

  /** What is on the way takes so much longer, as when a proxy holds it. */
  holdUp(ms: number): void {
    this.#heldUntil = this.#sim.now + ms;
  }

  /** Nothing comes out any more, and whoever puts something in is not told. */
  fallSilent(): void {
    this.#isSilent = true;
    this.#underWay.length = 0;
  }

  #next(): void {
    const [first] = this.#underWay;
    if (first === undefined) return;
    if (this.#path.isCut) {
      this.#path.onceHealed(() => this.#next());
      return;
    }
    const dueIn = Math.max(first.arrivesAt, this.#heldUntil) - this.#sim.now;
    if (dueIn > 0) {
      this.#sim.after(dueIn, () => this.#next());
      return;
    }
    this.#underWay.shift();
    this.#isArriving = true;
    first.arrives();
    this.#isArriving = false;
    // What arrives at the same time is a step of its own.
    if (this.#underWay.length > 0) this.#sim.after(0, () => this.#next());
  }
}
