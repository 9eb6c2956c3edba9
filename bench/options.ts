import { parseArgs } from 'node:util';

/** The parts of the benchmark in the order in which they are run: those that need a quiet process first. */
export const PARTS = [
  'concurrency',
  'records',
  'reports',
  'exports',
  'live',
  'load',
  'board',
  'start',
  'audit',
] as const;
/** Those that are run if nobody says which: the others take many minutes. */
const USUAL_PARTS = PARTS.filter((part) => part !== 'audit' && part !== 'start');
export type PartName = (typeof PARTS)[number];

export interface Options {
  readonly parts: readonly PartName[];
  /** How long each live figure of each server, and each board, is measured in one repeat. */
  readonly seconds: number;
  readonly repeats: number;
  /** Whether the floor's answers and broadcasts are as long as the product's, or hold only the least. */
  readonly floorMessages: 'same' | 'short';
  /** An existing folder for profiles of the servers of the live parts, if they are to be profiled. */
  readonly profiles: string | undefined;
  /** Where the figures are written as JSON, if anywhere. */
  readonly json: string | undefined;
}

export const USAGE = `Usage: pnpm bench [--only PART,…] [--seconds N] [--repeats N] [--short] [--profiles FOLDER] [--json FILE]

  --only PART,… some parts only: ${PARTS.join(', ')} (${USUAL_PARTS.join(',')})
  --seconds N   live, load and board: seconds a figure, server and repeat (3)
  --repeats N   repeats, live ones each on fresh servers; the medians count (5)
  --short       live and load: the floor answers and broadcasts the least, in place of messages as long as the product's
  --profiles FOLDER
                live and load: write where the servers spend their time to files that a browser shows
  --json FILE   also write every figure of every repeat to FILE`;

/** Throws with what is wrong if the arguments are. */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: USUAL_PARTS.join(',') },
      seconds: { type: 'string', default: '3' },
      repeats: { type: 'string', default: '5' },
      short: { type: 'boolean', default: false },
      profiles: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const named = values.only.split(',');
  const unknown = named.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) throw new Error(`--only knows ${PARTS.join(', ')}, not ${unknown.join(', ')}`);
  const seconds = Number(values.seconds);
  const repeats = Number(values.repeats);
  if (!(seconds >= 0.5 && seconds <= 600)) throw new Error('--seconds must be between 0.5 and 600');
  if (!(Number.isInteger(repeats) && repeats >= 1 && repeats <= 100))
    throw new Error('--repeats must be a whole number between 1 and 100');
  return {
    parts: PARTS.filter((part) => named.includes(part)),
    seconds,
    repeats,
    floorMessages: values.short ? 'short' : 'same',
    profiles: values.profiles,
    json: values.json,
  };
}
