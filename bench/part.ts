import type { Comparison } from './comparison.ts';
import type { Options } from './options.ts';

/** What one part of the benchmark found. */
export interface PartResult {
  readonly comparisons: readonly Comparison[];
  /** Every figure of every repeat. */
  readonly figures: unknown;
}

/** A part of the benchmark. `run` throws if what is measured is wrong. */
export interface Part {
  /** What is going to be measured. */
  readonly about: (options: Options) => string;
  readonly run: (options: Options) => PartResult | Promise<PartResult>;
}
