import type { CaseId, DecidedEvent, Instant } from '@ionm-clock/domain';
import { DemoSchedule } from './demo-schedule.ts';
import { addEndedCases } from './ended-cases.ts';
import { addRunningCases } from './running-cases.ts';
import { addUpcomingCases } from './upcoming-cases.ts';

/** A case as it stands in the log. */
export interface DemoDayCase {
  readonly caseId: CaseId;
  readonly events: readonly (DecidedEvent & { readonly recordedAt: Instant })[];
}

/** A day of invented cases around `now`: some have ended, some run, some are still to come. */
export function demoDay(now: Instant): readonly DemoDayCase[] {
  const schedule = new DemoSchedule(now);
  addEndedCases(schedule);
  addRunningCases(schedule);
  addUpcomingCases(schedule);
  return schedule.cases;
}
