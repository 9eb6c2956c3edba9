import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface Options {
  /** How many times the server is killed. The rounds of damage come on top. */
  readonly rounds: number;
  /** How many random and mutated inputs the server gets. */
  readonly inputs: number;
  readonly seed: number;
  /** Where the counts of passed and failed rounds are written as JSON, if anywhere. */
  readonly report: string | undefined;
}

export const USAGE = `Usage: pnpm faults [--rounds N] [--inputs N] [--seed S] [--report FILE]

  --rounds N     how often the server is killed under load (200); rounds of damage to the disk come on top
  --inputs N     how many random and mutated messages and requests it gets (100000)
  --seed S       repeats the choices of an earlier run; what the machine's timing chose is not repeated
  --report FILE  also write the counts of passed and failed rounds to FILE`;

const SEEDS = 2 ** 31;

/** Throws with what is wrong if the arguments are. */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '200' },
      inputs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(randomInt(SEEDS)) },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const [rounds, inputs, seed] = [Number(values.rounds), Number(values.inputs), Number(values.seed)];
  if (!(Number.isInteger(rounds) && rounds >= 0 && rounds <= 100_000))
    throw new Error('--rounds must be a whole number from 0 to 100000');
  if (!(Number.isInteger(inputs) && inputs >= 0 && inputs <= 100_000_000))
    throw new Error('--inputs must be a whole number from 0 to 100000000');
  if (!(Number.isInteger(seed) && seed >= 0 && seed < SEEDS))
    throw new Error(`--seed must be a whole number from 0 to ${SEEDS - 1}`);
  return { rounds, inputs, seed, report: values.report };
}
