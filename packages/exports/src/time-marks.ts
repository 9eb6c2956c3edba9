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
export const timeMarks = (times: readonly RecordedTime[]): string =>
  marked(times)
    .map(([mark, types]) => `${mark}: ${types.join(', ')}`)
    .join('; ');

/** `entered by hand 1, late 2`: how many times carry each mark, where there is no room to name them. */
export const timeMarkCounts = (times: readonly RecordedTime[]): string =>
  marked(times)
    .map(([mark, types]) => `${mark} ${types.length}`)
    .join(', ');

const marked = (
  times: readonly RecordedTime[],
): readonly (readonly [mark: string, types: readonly string[]])[] =>
  MARKS.flatMap(([mark, applies]) => {
    const types = times.filter(applies).map(({ type }) => type);
    return types.length === 0 ? [] : [[mark, types] as const];
  });
