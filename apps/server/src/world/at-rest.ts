import { addMilliseconds, type CaseState, type Instant } from '@ionm-clock/domain';

/** Live views look back 48 hours at most (`LiveLoads`, `isCurrent`): a case has been still for longer when it leaves memory. */
const STILL_FOR_MS = 72 * 3_600_000;

/**
 * Whether nobody works with the case any more: it is finalized, cancelled, or was never begun, its day is over, and nothing has
 * been logged in it for three days. A record that is still open never rests, however old.
 */
export function isAtRest(state: CaseState, lastRecordedAt: Instant, now: Instant): boolean {
  const before = addMilliseconds(now, -STILL_FOR_MS);
  if (lastRecordedAt > before) return false;
  const { clock, cancelled, record, attendance, details } = state;
  switch (clock.status) {
    case 'ended':
      return record.status === 'finalized' && clock.endedAt <= before;
    case 'not-started': {
      const { scheduledStart } = details;
      const isOver = scheduledStart === undefined ? cancelled : scheduledStart <= before;
      return isOver && (cancelled || attendance.length === 0);
    }
    default:
      return false;
  }
}
