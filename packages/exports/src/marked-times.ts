import type { TimeRecord, UserId } from '@ionm-clock/domain';
import { amendedTimes, lateTimes, timesByHand } from './how-logged.ts';
import { timeMarks } from './time-marks.ts';

/**
 * What messages say of times of the clock and of people that were not tapped as they happened, so that they stay distinguishable there too
 * (DESIGN.md section 4): which they are, then how late, who typed them and why, and every correction. Empty if all were taps.
 */
export function markedTimes(record: TimeRecord, nameOf: (id: UserId) => string): readonly string[] {
  // What was written down is in no message, so nothing is said of when.
  const documentation = { ...record.documentation, baselines: [], changes: [], reports: [] };
  const told = { ...record, documentation };
  const all: readonly (readonly [what: string, words: string])[] = [
    ['Times that were not tapped as they happened', timeMarks(record.times)],
    ['Late', lateTimes(told)],
    ['Entered by hand', timesByHand(told, nameOf)],
    ['Amended', amendedTimes(told, nameOf)],
  ];
  return all.flatMap(([what, words]) => (words === '' ? [] : [`${what}: ${words}`]));
}
