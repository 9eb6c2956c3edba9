import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { highest, pieces, totalOf } from './stack.ts';

test('the pieces of a stack lie on one another without a gap, up to its total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100 })), (values) => {
      const stack = { key: 'a', name: 'a', values };
      const found = pieces(stack);
      expect(found.map(({ from }) => from)).toEqual([0, ...found.map(({ to }) => to)].slice(0, found.length));
      expect(found.at(-1)?.to ?? 0).toBe(totalOf(stack));
    }),
  );
});

it('an axis has a length also where there is nothing', () => {
  expect(highest([])).toBe(1);
});
