import { parseArgs } from 'node:util';

export interface Options {
  /** How long each figure of each server is measured in one repeat. */
  readonly seconds: number;
  readonly repeats: number;
  /** Whether the floor's answers and broadcasts are as long as the product's, or hold only the least. */
  readonly floorMessages: 'same' | 'short';
  /** Where the figures are written as JSON, if anywhere. */
  readonly json: string | undefined;
}

export const USAGE = `Usage: pnpm bench [--seconds N] [--repeats N] [--short] [--json FILE]

  --seconds N   seconds a figure, server and repeat (3)
  --repeats N   repeats, each on fresh servers; the medians count (5)
  --short       the floor answers and broadcasts the least, in place of messages as long as the product's
  --json FILE   also write every figure of every repeat to FILE`;

/** Throws with what is wrong if the arguments are. */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '3' },
      repeats: { type: 'string', default: '5' },
      short: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const seconds = Number(values.seconds);
  const repeats = Number(values.repeats);
  if (!(seconds >= 0.5 && seconds <= 600)) throw new Error('--seconds must be between 0.5 and 600');
  if (!(Number.isInteger(repeats) && repeats >= 1 && repeats <= 100))
    throw new Error('--repeats must be a whole number between 1 and 100');
  return { seconds, repeats, floorMessages: values.short ? 'short' : 'same', json: values.json };
}
