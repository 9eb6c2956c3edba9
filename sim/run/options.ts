import { parseArgs } from 'node:util';

export interface SimOptions {
  readonly from: number;
  readonly to: number;
  /** Print the whole trace of each seed. */
  readonly trace: boolean;
  /** Where to write how many thousands of seeds passed and failed, as JSON. */
  readonly report: string | undefined;
}

/** The seeds that are played where none are named: the same ones each time. */
const SEEDS = '1..3000';

/** Throws RangeError for what is no range. */
export function simOptions(args: readonly string[]): SimOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { seeds: { type: 'string' }, trace: { type: 'boolean' }, report: { type: 'string' } },
  });
  const { seeds = SEEDS, trace = false, report } = values;
  const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(seeds) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (!(from <= to)) throw new RangeError(`--seeds ${seeds} is no range such as 1..3000`);
  return { from, to, trace, report };
}
