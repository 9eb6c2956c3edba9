import { addMilliseconds, type CaseState, type Instant, loadForecast, type UserId } from '@ionm-clock/domain';
import { useMemo } from 'react';
import { useLimitOf } from '../log/case-views.ts';
import type { Forecast } from './coming-load.ts';

/** Beyond this the schedule is another day's. */
const AHEAD_MS = 12 * 3_600_000;

/** What the physician is expected to read for the rest of the day. */
export function useForecast(states: readonly CaseState[], physicianId: UserId, asOf: Instant): Forecast {
  const limitOf = useLimitOf();
  return useMemo(() => {
    const until = addMilliseconds(asOf, AHEAD_MS);
    return { steps: loadForecast(states, physicianId, limitOf, asOf, until), from: asOf, until };
  }, [states, physicianId, asOf, limitOf]);
}
