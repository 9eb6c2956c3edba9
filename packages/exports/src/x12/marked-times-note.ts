import type { TimeRecord } from '@ionm-clock/domain';
import { timeMarkCounts, timeMarks } from '../time-marks.ts';
import { segment } from './segment.ts';
import { x12Text, x12Within } from './x12-text.ts';

/** Element NTE02 holds no more. */
const LONGEST_NOTE = 80;

/** The note of a claim (2300): which times were not tapped as they happened, or how many where their names have no room; none if all were. */
export function markedTimesNote({ times }: TimeRecord): readonly string[] {
  const marks = timeMarks(times);
  if (marks === '') return [];
  const named = x12Text(`TIMES ${marks}`);
  const note =
    named.length <= LONGEST_NOTE ? named : x12Within(`TIMES ${timeMarkCounts(times)}`, LONGEST_NOTE);
  return [segment('NTE', 'ADD', note)];
}
