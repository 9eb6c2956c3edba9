import { type Aim, compared } from './comparison.ts';
import type { PartResult } from './part.ts';

/** A figure of what one repeat found of one subject. */
export interface Measure<Figures> {
  readonly name: string;
  readonly of: (figures: Figures) => number;
  readonly aim?: Aim;
}

/** Floor and product, measured together so many times. `once` gives the figures of the floor, then those of the product. */
export async function sideBySide<Figures>(
  repeats: number,
  measures: readonly Measure<Figures>[],
  once: () => Promise<readonly Figures[]>,
): Promise<PartResult> {
  const pairs: { readonly floor: Figures; readonly product: Figures }[] = [];
  for (let done = 0; done < repeats; done++) {
    const [floor, product] = await once();
    if (floor === undefined || product === undefined) throw new Error('a subject was not measured');
    pairs.push({ floor, product });
    console.error(`repeat ${done + 1} of ${repeats} done`);
  }
  const lines = measures.map(({ name, of, aim }) =>
    compared(
      name,
      pairs.map((pair) => of(pair.floor)),
      pairs.map((pair) => of(pair.product)),
      aim,
    ),
  );
  return { comparisons: [{ headings: ['floor', 'product'], lines }], figures: pairs };
}
