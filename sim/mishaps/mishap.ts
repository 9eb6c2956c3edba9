import type { Device } from '../device/device.ts';
import type { Sessions } from '../scenario/sessions.ts';
import type { Simulation } from '../seed/simulation.ts';
import type { ServerMachine } from '../server/server-machine.ts';

export interface Surroundings {
  readonly sim: Simulation;
  readonly machine: ServerMachine;
  readonly devices: readonly Device[];
  readonly sessions: Sessions;
}

export interface Mishap {
  /** In what share of the seeds it can happen at all: some sequences come up only where others do not disturb them. */
  readonly inSeeds: number;
  readonly everyMs: number;
  readonly strike: (surroundings: Surroundings) => void;
}

export const MINUTE = 60_000;

/** Turns something on, and off again after a while. */
export function forAWhile({ sim }: Pick<Surroundings, 'sim'>, turn: (on: boolean) => void): void {
  turn(true);
  sim.after(sim.random.skewed(3_000, 3 * MINUTE), () => turn(false));
}

/** Up to a day, either way, and mostly much less. */
export const wallStep = ({ random }: Simulation): number =>
  random.skewed(100, 86_400_000) * (random.chance(0.5) ? 1 : -1);
