/** Shorter ones the server refuses. */
import { plural, t } from '@lingui/core/macro';

const SHORTEST = 12;
const SHORTEST_NAME = 3;

/** What would make this a better password, while it is typed: the server knows the ones that everybody uses, and decides. */
export function passwordAdvice(password: string, about: readonly string[]): string {
  const length = [...password].length;
  if (length === 0)
    return t`At least ${SHORTEST} characters. Four or five words that do not belong together are good.`;
  const left = SHORTEST - length;
  if (left > 0)
    return t`${left} more ${plural(left, { one: 'character', other: 'characters' })}. Another word is easier to remember than signs.`;
  const small = password.toLowerCase();
  const named = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .some((word) => word.length >= SHORTEST_NAME && small.includes(word));
  if (named) return t`Leave your name out: it is the first thing that is tried.`;
  if (new Set(small).size < SHORTEST / 2)
    return t`Few different characters: easy to guess. Add another word.`;
  return t`Long enough. Use it nowhere else.`;
}
