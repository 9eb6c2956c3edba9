/** Characters: large enough that a piece costs little, small enough to hold. */
const PIECE = 65_536;

/** Gathers short texts into pieces of UTF-8, so that a file of a million lines is not written in a million steps. */
export function utf8Pieces(): {
  readonly add: (text: string) => readonly Uint8Array[];
  readonly rest: () => readonly Uint8Array[];
} {
  const encoder = new TextEncoder();
  let held = '';
  const rest = (): readonly Uint8Array[] => {
    if (held === '') return NONE;
    const piece = encoder.encode(held);
    held = '';
    return [piece];
  };
  return {
    add: (text) => {
      held += text;
      return held.length < PIECE ? NONE : rest();
    },
    rest,
  };
}

const NONE: readonly Uint8Array[] = [];
