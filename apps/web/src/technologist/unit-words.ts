import { type CaseState, durationText, type Instant, openAttendance } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { unitsSoFar } from './time-so-far.ts';

/** The quarter-hour units that the time so far makes, and when the next comes, if it comes. */
export function unitWords(state: CaseState, now: Instant): string {
  const { units, toNext } = unitsSoFar(state, now);
  const counted = plural(units, { one: '# unit', other: '# units' });
  const next = units === 0 ? t`the first` : t`the next`;
  const nobodyReads = t`${counted} so far; none is added while nobody reads`;
  switch (state.clock.status) {
    case 'not-started':
      return '';
    case 'ended':
      return t`${counted} of 15 min`;
    case 'interrupted':
      return openAttendance(state.attendance).length === 0
        ? nobodyReads
        : t`${counted} so far, ${next} after ${durationText(toNext)} more`;
    case 'running':
      return openAttendance(state.attendance).length === 0
        ? nobodyReads
        : t`${counted} so far, ${next} in ${durationText(toNext)}`;
  }
}
