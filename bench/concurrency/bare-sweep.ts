import type { AttendanceColumns } from './attendance.ts';

/**
 * The floor: the most cases that each physician reads at once, from columns of numbers. A counting sort by physician, a
 * native sort of starts and of ends, and a sweep that keeps nothing but a level.
 */
export function barePeaks(columns: AttendanceColumns): Uint32Array {
  const { firsts, starts, ends } = byPhysician(columns);
  const peaks = new Uint32Array(columns.physicians);
  for (let physician = 0; physician < columns.physicians; physician++) {
    const [from, to] = [firsts[physician], firsts[physician + 1]];
    peaks[physician] = barePeak(starts.subarray(from, to).sort(), ends.subarray(from, to).sort());
  }
  return peaks;
}

/** Starts and ends in slices by physician, each from its first to the first of the next. */
function byPhysician({ physicians, physician, start, end }: AttendanceColumns) {
  const spans = physician.length;
  const firsts = new Uint32Array(physicians + 1);
  for (let span = 0; span < spans; span++) {
    const next = (physician[span] ?? 0) + 1;
    firsts[next] = (firsts[next] ?? 0) + 1;
  }
  for (let next = 1; next <= physicians; next++) firsts[next] = (firsts[next] ?? 0) + (firsts[next - 1] ?? 0);
  const frees = firsts.slice();
  const starts = new Float64Array(spans);
  const ends = new Float64Array(spans);
  for (let span = 0; span < spans; span++) {
    const of = physician[span] ?? 0;
    const free = frees[of] ?? 0;
    frees[of] = free + 1;
    starts[free] = start[span] ?? 0;
    ends[free] = end[span] ?? 0;
  }
  return { firsts, starts, ends };
}

function barePeak(starts: Float64Array, ends: Float64Array): number {
  let level = 0;
  let peak = 0;
  let ended = 0;
  for (let begun = 0; begun < starts.length; begun++) {
    const start = starts[begun] ?? 0;
    while ((ends[ended] ?? start + 1) <= start) {
      ended++;
      level--;
    }
    level++;
    if (level > peak) peak = level;
  }
  return peak;
}
