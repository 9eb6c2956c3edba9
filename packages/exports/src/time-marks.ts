import type { RecordedTime } from '@ionm-clock/domain';

/** How a time came to be known, other than by a tap as it happened, in the words of an auditor. */
const MARKS: readonly (readonly [mark: string, applies: (time: RecordedTime) => boolean])[] = [
  ['entered by hand', ({ source }) => source === 'hand'],
  ['late', ({ source }) => source === 'late'],
  ['imported', ({ source }) => source === 'import'],
  ['amended', ({ amended, withdrawn }) => amended && !withdrawn],
  ['withdrawn', ({ withdrawn }) => withdrawn],
];

/**
 * `entered by hand: monitoring.ended; late: physician.joined, physician.left`: every mark with the times that carry it, so
 * that a time that was not logged as it happened stays distinguishable (DESIGN.md section 4). Empty if all were taps.
 */
export function timeMarks(times: readonly RecordedTime[]): string {
  return MARKS.flatMap(([mark, applies]) => {
    const marked = times.filter(applies).map((time) => time.type);
    return marked.length === 0 ? [] : [`${mark}: ${marked.join(', ')}`];
  }).join('; ');
}
