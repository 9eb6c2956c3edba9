import {
  type CaseState,
  type EventId,
  type Instant,
  inOrder,
  type Seconds,
  seconds,
  takeBackUntil,
} from '@ionm-clock/domain';

/** The server may be a little ahead of this clock. */
const MOST_MS = 10_000;

export interface StopToTakeBack {
  readonly eventId: EventId;
  readonly left: Seconds;
}

/** The stop that ended monitoring, while it can still be taken back; whole seconds left, rounded up. */
export function stopToTakeBack({ clock, entries }: CaseState, now: Instant): StopToTakeBack | undefined {
  if (clock.status !== 'ended') return undefined;
  const stop = inOrder(entries).findLast((entry) => entry.type === 'monitoring.ended' && !entry.withdrawn);
  if (stop === undefined) return undefined;
  const leftMs = Math.min(takeBackUntil(stop) - now, MOST_MS);
  return leftMs <= 0 ? undefined : { eventId: stop.eventId, left: seconds(Math.ceil(leftMs / 1000)) };
}
