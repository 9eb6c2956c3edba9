import type { ConcurrencyStep } from '@ionm-clock/domain';
import { stepPath } from '../physician/step-path.ts';
import { extent, type TimeAxis } from '../physician/time-axis.ts';
import { NAMES_PX } from './lane-heights.ts';
import styles from './RecordLanes.module.css';

/** How many cases were read at once, with the line of the limit; what is above it is filled and marked. */
export function LaneCurve({
  steps,
  axis,
  top,
  height,
  levels,
  limit,
}: {
  steps: readonly ConcurrencyStep[];
  axis: TimeAxis;
  top: number;
  height: number;
  levels: number;
  limit: number;
}) {
  const y = (level: number): number => top + height - (level / levels) * height;
  return (
    <g>
      <text className={styles.name} x={-NAMES_PX} y={y(0)}>
        Read at once
      </text>
      <text className={styles.limitName} x={-NAMES_PX} y={y(limit) + 4}>
        ◆ limit {limit}
      </text>
      <line className={styles.grid} x1={0} x2={axis.width} y1={y(0)} y2={y(0)} />
      {steps.map((step) => {
        const { x, width } = extent(axis, step);
        const below = y(Math.min(step.level, limit));
        return (
          <g key={step.start}>
            <rect className={styles.level} x={x} width={width} y={below} height={y(0) - below} />
            {step.level > limit && (
              <>
                <rect
                  className={styles.levelOver}
                  x={x}
                  width={width}
                  y={y(step.level)}
                  height={y(limit) - y(step.level)}
                />
                <text className={styles.overMark} x={x + width / 2} y={y(step.level) - 3}>
                  ▲
                </text>
              </>
            )}
          </g>
        );
      })}
      <path className={styles.curve} d={stepPath(axis, steps, y)} />
      <line className={styles.limit} x1={0} x2={axis.width} y1={y(limit)} y2={y(limit)} />
    </g>
  );
}
