/**
 * The function, asked anew only for other arguments; as long as its answer says the same, by `same`, it is the same object, and
 * whoever shows it is not drawn again.
 */
export function whileSame<Args extends readonly unknown[], Value>(
  make: (...args: Args) => Value,
  same: (a: Value, b: Value) => boolean = Object.is,
): (...args: Args) => Value {
  let last: { readonly args: Args; readonly value: Value } | undefined;
  return (...args) => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index]))) return last.value;
    const made = make(...args);
    last = { args, value: last !== undefined && same(last.value, made) ? last.value : made };
    return last.value;
  };
}

export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
