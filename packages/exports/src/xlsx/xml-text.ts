/** What XML cannot hold, a carriage return, which it would change, and `_x000D_` itself, which would be read as one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not go out
const SPECIAL = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as Office Open XML holds it: what XML cannot hold as `_x0000_` (ECMA-376 part 1, 22.9.2.19). */
export const xmlText = (text: string): string =>
  text.replace(
    SPECIAL,
    (found) => ENTITIES[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
