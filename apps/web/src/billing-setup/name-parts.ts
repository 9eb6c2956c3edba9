/** A name as claims divide it: the last word, and what is before it without a title. */
export function nameParts(name: string): { readonly lastName: string; readonly firstName: string } {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !/^dr\.?$/i.test(word));
  return { lastName: words.at(-1) ?? '', firstName: words.slice(0, -1).join(' ') };
}
