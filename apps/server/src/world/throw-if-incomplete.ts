import type { StoredEvent } from '../log/index.ts';

/**
 * Throws unless the page is what follows `from` in the log, without a gap: nothing is served as if it were whole, since a case
 * without one of its events would be billed wrong.
 */
export function throwIfIncomplete(page: readonly StoredEvent[], from: number): void {
  const gap = page.findIndex(({ seq }, index) => seq !== from + index + 1);
  if (page.length === 0 || gap >= 0) throw new Error(`event ${from + Math.max(gap, 0) + 1} is missing`);
}
