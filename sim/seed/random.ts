/** Random numbers that a seed repeats (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds must not begin alike.
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  }

  /** From 0 to below 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(from: number, to: number): number {
    return from + this.share() * (to - from);
  }

  /** Mostly near `from`, now and then far towards `to`: delays are so. */
  skewed(from: number, to: number): number {
    return from + this.share() ** 4 * (to - from);
  }

  /** From 0 to below `below`, whole. */
  whole(below: number): number {
    return Math.floor(this.share() * below);
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  oneOf<T>(items: readonly T[]): T {
    const item = items[this.whole(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
}
