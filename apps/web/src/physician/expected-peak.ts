import { type ForecastStep, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { Forecast } from './coming-load.ts';
import { loadText } from './load-words.ts';

/** The step at which a forecast is highest, the first of several; undefined for a forecast that expects nothing. */
function expectedPeak(steps: readonly ForecastStep[]): ForecastStep | undefined {
  let peak: ForecastStep | undefined;
  for (const step of steps) if (peak === undefined || step.level > peak.level) peak = step;
  return peak;
}

/**
 * `by the schedule up to 3 of 3 at about 11:20`, or `at any moment` where it is expected from now on; undefined where the schedule
 * expects no more than is read now.
 */
export function peakWords(
  { steps, from }: Pick<Forecast, 'steps' | 'from'>,
  levelNow: number,
  timeZone: string,
): string | undefined {
  const peak = expectedPeak(steps);
  if (peak === undefined || peak.level <= levelNow) return undefined;
  return peak.start <= from
    ? t`by the schedule up to ${loadText(peak)} at any moment`
    : t`by the schedule up to ${loadText(peak)} at about ${unambiguousMinute(peak.start, timeZone)}`;
}
