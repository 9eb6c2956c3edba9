/** What is drawn one on top of the other: a number for each series, in their order. */
export interface Stack {
  readonly key: string;
  readonly name: string;
  readonly values: readonly number[];
}

/** A piece of a stack, from where the one before it ends. */
export interface Piece {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a stack, from the ground up; those of nothing are left out. */
export function pieces({ values }: Stack): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const [series, value] of values.entries()) {
    if (value > 0) found.push({ series, from, to: from + value });
    from += value;
  }
  return found;
}

export const totalOf = ({ values }: Stack): number => values.reduce((sum, value) => sum + value, 0);

/** The greatest total, and at least 1, so that an axis has a length. */
export const highest = (stacks: readonly Stack[]): number => Math.max(1, ...stacks.map(totalOf));
