import type { UserId } from '@ionm-clock/domain';

const KEY = 'ionm-clock/push-for';

/** Whether the person wants to be told on this device while its page is closed. Others who use it may want otherwise. */
export const hasWish = (userId: UserId): boolean => wishes().includes(userId);

export const keepWish = (userId: UserId): void => keep([...wishes().filter((id) => id !== userId), userId]);

export const forgetWish = (userId: UserId): void => keep(wishes().filter((id) => id !== userId));

function wishes(): readonly string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function keep(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing: it is asked for again on the next page.
  }
}
