import type { UserId } from '../ids.ts';

/** Those asked before, and those asked now. */
export function asked(
  before: readonly UserId[],
  ...now: readonly (readonly UserId[] | undefined)[]
): readonly UserId[] {
  const news = now.flatMap((ids) => ids ?? []).filter((id) => !before.includes(id));
  return news.length === 0 ? before : [...before, ...new Set(news)];
}
