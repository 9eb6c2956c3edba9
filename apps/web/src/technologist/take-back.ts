import {
  type CaseState,
  type EventId,
  type Instant,
  inOrder,
  type Seconds,
  seconds,
  TAKE_BACK_MS,
  takeBackUntil,
} from '@ionm-clock/domain';

export interface StopToTakeBack {
  readonly eventId: EventId;
  readonly left: Seconds;
}

/** The stop that ended monitoring, while it can still be taken back; whole seconds left, rounded up. */
export function stopToTakeBack({ clock, entries }: CaseState, now: Instant): StopToTakeBack | undefined {
  if (clock.status !== 'ended') return undefined;
  const stop = inOrder(entries).findLast((entry) => entry.type === 'monitoring.ended' && !entry.withdrawn);
  if (stop === undefined) return undefined;
  // The server may be a little ahead of this clock.
  const leftMs = Math.min(takeBackUntil(stop) - now, TAKE_BACK_MS);
  return leftMs <= 0 ? undefined : { eventId: stop.eventId, left: seconds(Math.ceil(leftMs / 1000)) };
}
