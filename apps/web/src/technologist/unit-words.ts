import { type CaseState, durationText, type Instant, openAttendance } from '@ionm-clock/domain';
import { unitsSoFar } from './time-so-far.ts';

/** The quarter-hour units that the time so far makes, and when the next comes, if it comes. */
export function unitWords(state: CaseState, now: Instant): string {
  const { units, toNext } = unitsSoFar(state, now);
  const counted = units === 1 ? '1 unit' : `${units} units`;
  const next = units === 0 ? 'the first' : 'the next';
  const nobodyReads = `${counted} so far; none is added while nobody reads`;
  switch (state.clock.status) {
    case 'not-started':
      return '';
    case 'ended':
      return `${counted} of 15 min`;
    case 'interrupted':
      return openAttendance(state.attendance).length === 0
        ? nobodyReads
        : `${counted} so far, ${next} after ${durationText(toNext)} more`;
    case 'running':
      return openAttendance(state.attendance).length === 0
        ? nobodyReads
        : `${counted} so far, ${next} in ${durationText(toNext)}`;
  }
}
