import type { Instant } from '../time/instant.ts';
import type { CaseState } from './case-state.ts';
import { runningTime } from './clock.ts';

/** The case as it would be if monitoring ended at `now`; the same case if it has not started or has ended. */
export function asIfEnded(state: CaseState, now: Instant): CaseState {
  const { clock } = state;
  if (clock.status === 'not-started' || clock.status === 'ended') return state;
  const { startedAt } = clock;
  return { ...state, clock: { status: 'ended', startedAt, endedAt: now, spans: runningTime(clock, now) } };
}
