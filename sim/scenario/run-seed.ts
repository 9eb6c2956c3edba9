import { checkAll } from '../checks/check-all.ts';
import type { Fault } from '../seed/faults.ts';
import type { Violation } from '../seed/simulation.ts';
import { Simulation } from '../seed/simulation.ts';
import type { Variant } from '../seed/variant.ts';
import { comeToRest } from './come-to-rest.ts';
import { beginScenario, live } from './scenario.ts';

/** What came of one seed. */
export interface SeedResult {
  readonly seed: number;
  readonly hash: string;
  readonly steps: number;
  readonly faults: readonly (readonly [Fault, number])[];
  readonly violations: readonly Violation[];
  readonly trace: readonly string[];
}

/** Plays one seed from beginning to end. The same seed gives the same result, to the last step. */
export async function runSeed(seed: number, variant?: Variant): Promise<SeedResult> {
  const sim = new Simulation(seed, variant);
  const unheard = (error: unknown): void => sim.broken('no promise fails unheard', textOf(error));
  process.on('unhandledRejection', unheard);
  try {
    const scenario = await beginScenario(sim);
    await live(scenario);
    await comeToRest(scenario);
    await checkAll(scenario);
  } catch (error) {
    sim.broken('nothing throws', textOf(error));
  } finally {
    process.off('unhandledRejection', unheard);
  }
  const { trace, scheduler, faults, violations } = sim;
  return {
    seed,
    hash: trace.hash,
    steps: scheduler.steps,
    faults: [...faults],
    violations,
    trace: trace.lines,
  };
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
