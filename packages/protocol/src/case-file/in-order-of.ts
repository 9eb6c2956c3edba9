const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Puts the fields of what a schema made into the order in which they stand in what was read, those that the schema added last; and so in all
 * that is inside. A schema has an order of its own, and a record that is read again must be the same bytes.
 */
export function inOrderOf(read: unknown, made: unknown): void {
  if (Array.isArray(read) && Array.isArray(made)) {
    made.forEach((one, index) => {
      inOrderOf(read[index], one);
    });
    return;
  }
  if (!isPlain(read) || !isPlain(made)) return;
  const [present, wanted] = [Object.keys(made), orderOf(read, made)];
  if (present.some((key, index) => key !== wanted[index])) {
    const values = Object.entries(Object.getOwnPropertyDescriptors(made));
    for (const key of present) delete made[key];
    for (const key of wanted) {
      const descriptor = values.find(([name]) => name === key)?.[1];
      if (descriptor !== undefined) Object.defineProperty(made, key, descriptor);
    }
  }
  for (const key of wanted) inOrderOf(read[key], made[key]);
}

const orderOf = (read: object, made: object): readonly string[] => [
  ...Object.keys(read).filter((key) => Object.hasOwn(made, key)),
  ...Object.keys(made).filter((key) => !Object.hasOwn(read, key)),
];
