import type { UserId } from '@ionm-clock/domain';

/** Where what somebody has begun to write and not saved yet lies in this browser: `report/USER/CASE`. */
export const draftPrefix = (userId: UserId): string => `ionm-clock/report/${userId}/`;

/** Whoever signs out leaves nothing that they began to write: it may be about patients. */
export function forgetDrafts(userId: UserId): void {
  try {
    const prefix = draftPrefix(userId);
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
