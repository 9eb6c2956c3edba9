import {
  type Destination,
  type DestinationId,
  DOWNLOADS,
  destinationId,
  type UserId,
} from '@ionm-clock/domain';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const keyOf = (userId: UserId): string => `ionm-clock/last-destination/${userId}`;

/** Where this person last sent something from this device; undefined if nowhere yet, or if the browser keeps nothing. */
export function lastDestination(storage: Storage, userId: UserId): DestinationId | undefined {
  try {
    const kept = storage.getItem(keyOf(userId));
    return kept === null ? undefined : destinationId(kept);
  } catch {
    return undefined;
  }
}

/** Keeps it for the next time, where the browser keeps anything. */
export function keepLastDestination(storage: Storage, userId: UserId, { id }: Destination): void {
  try {
    storage.setItem(keyOf(userId), id);
  } catch {
    // Then the list begins at its first again.
  }
}

/**
 * The destination of that id, or the first if it is gone. `told`: what the server has said there is; before it has, the downloads are
 * there, and another that was used last is waited for.
 */
export function takenUp(
  told: readonly Destination[] | undefined,
  id: DestinationId | undefined,
): Destination | undefined {
  const all = told ?? DOWNLOADS;
  const found = all.find((one) => one.id === id);
  return found ?? (told === undefined && id !== undefined ? undefined : all[0]);
}
