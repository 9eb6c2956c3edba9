import type { User, UserId } from '@ionm-clock/domain';
import type { Simulation } from '../seed/simulation.ts';
import { USERS } from './organisation.ts';

/** Who is signed in. A token is the user's id; a session that has ended is good again when the person has signed in. */
export class Sessions {
  readonly #sim: Simulation;
  readonly #ended = new Set<UserId>();

  constructor(sim: Simulation) {
    this.#sim = sim;
  }

  readonly userOf = (token: string): User | undefined =>
    USERS.find(({ userId }) => userId === token && !this.#ended.has(userId));

  endOne(): void {
    const { userId } = this.#sim.random.oneOf(USERS);
    this.#sim.happened('session: ended while in use', userId);
    this.#ended.add(userId);
    this.#sim.after(this.#sim.random.between(1_000, 60_000), () => this.#ended.delete(userId));
  }

  allSignedIn(): void {
    this.#ended.clear();
  }
}
