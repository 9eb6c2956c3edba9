import type { ForecastStep } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { hourAndMinute } from './desk-time-zone.ts';
import { loadText } from './load-words.ts';

/** The step at which a forecast is highest, the first of several; undefined for a forecast that expects nothing. */
function expectedPeak(steps: readonly ForecastStep[]): ForecastStep | undefined {
  let peak: ForecastStep | undefined;
  for (const step of steps) if (peak === undefined || step.level > peak.level) peak = step;
  return peak;
}

/** `by the schedule up to 3 of 3 at about 11:20`; undefined where the schedule expects no more than is read now. */
export function peakWords(
  steps: readonly ForecastStep[],
  levelNow: number,
  timeZone: string,
): string | undefined {
  const peak = expectedPeak(steps);
  return peak === undefined || peak.level <= levelNow
    ? undefined
    : t`by the schedule up to ${loadText(peak)} at about ${hourAndMinute(peak.start, timeZone)}`;
}
