/** The words of an entry with people by name, where the log has their ids. Ids of several words stay as they are. */
export const namedWords = (words: string, names: ReadonlyMap<string, string>): string =>
  words
    .split(/([\s,;:]+)/)
    .map((part) => names.get(part) ?? part)
    .join('');
