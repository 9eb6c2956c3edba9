import { DEVICE_MISHAPS } from './device-mishaps.ts';
import type { Mishap, Surroundings } from './mishap.ts';
import { SERVER_MISHAPS } from './server-mishaps.ts';

/** What goes wrong in this seed, and when; until told to stop. */
export class Mishaps {
  readonly #surroundings: Surroundings;
  #isOver = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  begin(): void {
    const { random } = this.#surroundings.sim;
    for (const mishap of [...SERVER_MISHAPS, ...DEVICE_MISHAPS]) {
      if (random.chance(mishap.inSeeds)) this.#later(mishap);
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  #later(mishap: Mishap): void {
    const { sim } = this.#surroundings;
    sim.after(sim.random.between(0, 2 * mishap.everyMs), () => {
      if (this.#isOver) return;
      mishap.strike(this.#surroundings);
      this.#later(mishap);
    });
  }
}
