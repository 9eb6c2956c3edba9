import type { TimeRecord, UserId } from '@ionm-clock/domain';
import { amendedTimes, lateTimes, timesByHand } from './how-logged.ts';
import { timeMarks } from './time-marks.ts';

/**
 * What messages say of times that were not tapped as they happened, so that they stay distinguishable there too (DESIGN.md section 4):
 * which they are, then how late, who typed them and why, and every correction. Empty if all were taps.
 */
export const markedTimes = (record: TimeRecord, nameOf: (id: UserId) => string): readonly string[] =>
  (
    [
      ['Times that were not tapped as they happened', timeMarks(record.times)],
      ['Late', lateTimes(record)],
      ['Entered by hand', timesByHand(record, nameOf)],
      ['Amended', amendedTimes(record, nameOf)],
    ] as const
  ).flatMap(([what, words]) => (words === '' ? [] : [`${what}: ${words}`]));
