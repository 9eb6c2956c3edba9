import { type Actor, type Instant, type Moment, milliseconds } from '@ionm-clock/domain';

/** When and by whom something was asked that happened when the server took it: exact, by the server's clock. */
export const recordedNow = (
  { userId, role }: Actor,
  now: Instant,
): Moment & { readonly recordedAt: Instant } => ({
  at: now,
  atErrorMs: milliseconds(0),
  recordedAt: now,
  source: 'tap',
  actor: { userId, role },
});
