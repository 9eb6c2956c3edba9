import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrderOf } from './in-order-of.ts';

it('what was read again is the same bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const made = JSON.parse(JSON.stringify(value));
      const read = JSON.parse(
        JSON.stringify(value, (_, inside) =>
          typeof inside === 'object' && inside !== null && !Array.isArray(inside)
            ? Object.fromEntries(Object.entries(inside).reverse())
            : inside,
        ),
      );
      inOrderOf(read, made);
      expect(JSON.stringify(made)).toBe(JSON.stringify(read));
    }),
  );
});

it('what the schema added stands last, and what it left out is not there', () => {
  const made = { added: 1, b: 2, a: 3 };
  inOrderOf({ a: 3, left: 0, b: 2 }, made);
  expect(JSON.stringify(made)).toBe('{"a":3,"b":2,"added":1}');
});
