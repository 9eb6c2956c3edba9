import type { ConcurrencyStep } from '@ionm-clock/domain';
import type { TimeAxis } from './time-axis.ts';

/** The SVG path of a step curve; steps that touch are joined by a vertical line, others stand apart. */
export function stepPath(
  axis: TimeAxis,
  steps: readonly ConcurrencyStep[],
  y: (level: number) => number,
): string {
  let end: number | undefined;
  const parts = steps.map((step) => {
    const joined = step.start === end;
    end = step.end;
    const rise = joined
      ? `V ${round(y(step.level))}`
      : `M ${round(axis.x(step.start))} ${round(y(step.level))}`;
    return `${rise} H ${round(axis.x(step.end))}`;
  });
  return parts.join(' ');
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
