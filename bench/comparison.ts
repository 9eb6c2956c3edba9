import { median } from './statistics.ts';

/** A figure beside the one that it is held against, such as the product's beside the floor's. */
export interface Compared {
  readonly name: string;
  /** Medians over the repeats. */
  readonly base: number;
  readonly value: number;
  /** Median of value over base in the same repeat. */
  readonly ratio: number;
  readonly aim?: Aim;
}

/** Of the ratio, or of the value alone. */
export type Aim =
  | { readonly atMost: number }
  | { readonly atLeast: number }
  | { readonly valueAtMost: number };

/** Lines that have the same base and the same value, which the headings name. */
export interface Comparison {
  readonly headings: readonly [base: string, value: string];
  readonly lines: readonly Compared[];
}

/** One line from what every repeat found, in the order of the repeats. */
export const compared = (
  name: string,
  bases: readonly number[],
  values: readonly number[],
  aim?: Aim,
): Compared => ({
  name,
  base: median(bases),
  value: median(values),
  ratio: median(values.map((value, repeat) => value / (bases[repeat] ?? Number.NaN))),
  ...(aim === undefined ? {} : { aim }),
});

export function isMet({ ratio, value }: Pick<Compared, 'ratio' | 'value'>, aim: Aim): boolean {
  if ('valueAtMost' in aim) return value <= aim.valueAtMost;
  return 'atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast;
}
