import type { Figures } from './repeat.ts';
import { median } from './statistics.ts';

/** One line of the comparison. */
export interface Compared {
  readonly name: string;
  /** Medians over the repeats. */
  readonly floor: number;
  readonly product: number;
  /** Median of product over floor in the same repeat. */
  readonly ratio: number;
  readonly aim?: Aim;
}

export type Aim = { readonly atMost: number } | { readonly atLeast: number };

/** Figures of floor and product from one repeat. */
export type Pair = readonly [floor: Figures, product: Figures];

interface Measure {
  readonly name: string;
  readonly of: (figures: Figures) => number;
  readonly aim?: Aim;
}

const MEASURES: readonly Measure[] = [
  { name: 'tap to last watcher, p50 (ms)', of: (figures) => figures.tapP50Ms },
  { name: 'tap to last watcher, p99 (ms)', of: (figures) => figures.tapP99Ms, aim: { atMost: 1.5 } },
  {
    name: 'acknowledged commands a second',
    of: (figures) => figures.commandsPerSecond,
    aim: { atLeast: 0.7 },
  },
  { name: 'commands a commit', of: (figures) => figures.commandsPerCommit },
  { name: 'server CPU a command (µs)', of: (figures) => figures.cpuPerCommandUs },
  { name: 'bytes of a command', of: ({ bytes }) => bytes.command },
  { name: 'bytes of an answer', of: ({ bytes }) => bytes.answer },
  { name: 'bytes of a broadcast event', of: ({ bytes }) => bytes.broadcastEvent },
];

export const compare = (pairs: readonly Pair[]): readonly Compared[] =>
  MEASURES.map(({ of, ...measure }) => ({
    ...measure,
    floor: median(pairs.map(([floor]) => of(floor))),
    product: median(pairs.map(([, product]) => of(product))),
    ratio: median(pairs.map(([floor, product]) => of(product) / of(floor))),
  }));

export const isMet = (ratio: number, aim: Aim): boolean =>
  'atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast;
