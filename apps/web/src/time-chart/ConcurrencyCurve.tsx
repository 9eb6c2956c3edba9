import type { ConcurrencyStep } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useId } from 'react';
import styles from './ConcurrencyCurve.module.css';
import { stepPath } from './step-path.ts';
import { extent, type TimeAxis } from './time-axis.ts';

/**
 * Steps of how many cases were read at once, with the line of the limit; what is above it is filled and marked. What is
 * expected goes on dashed and lighter.
 */
export function ConcurrencyCurve({
  axis,
  steps,
  expected = [],
  limit,
  peak,
  top,
  height,
  nameX,
}: {
  axis: TimeAxis;
  steps: readonly ConcurrencyStep[];
  expected?: readonly ConcurrencyStep[];
  limit: number;
  peak: number;
  top: number;
  height: number;
  /** Where the names of curve and limit stand; without it only the limit is named, at the right. */
  nameX: number | undefined;
}) {
  const y = (level: number): number => top + height - (level / peak) * height;
  const shared = { axis, limit, y };
  return (
    <g>
      <line className={styles.base} x1={0} x2={axis.width} y1={y(0)} y2={y(0)} />
      <Steps {...shared} steps={steps} className={undefined} />
      <Steps {...shared} steps={expected} className={styles.expected} />
      <line className={styles.limit} x1={0} x2={axis.width} y1={y(limit)} y2={y(limit)} />
      {nameX === undefined ? (
        <text
          className={styles.limitName}
          x={axis.width}
          y={y(limit) - 4}
          textAnchor="end"
        >{t`◆ limit ${limit}`}</text>
      ) : (
        <>
          <text className={styles.limitName} x={nameX} y={y(limit) + 4}>{t`◆ limit ${limit}`}</text>
          <text className={styles.name} x={nameX} y={y(0) - 2}>{t`Read at once`}</text>
        </>
      )}
    </g>
  );
}

function Steps({
  axis,
  steps,
  limit,
  y,
  className,
}: {
  axis: TimeAxis;
  steps: readonly ConcurrencyStep[];
  limit: number;
  y: (level: number) => number;
  className: string | undefined;
}) {
  const stripes = useId();
  return (
    <g className={className}>
      <pattern id={stripes} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.stripesGround} width="8" height="8" />
        <line className={styles.stripe} x1="0" x2="0" y1="0" y2="8" />
      </pattern>
      {steps.map((step) => (
        <rect
          key={step.start}
          className={styles.level}
          {...extent(axis, step)}
          y={y(Math.min(step.level, limit))}
          height={y(0) - y(Math.min(step.level, limit))}
        />
      ))}
      {steps
        .filter((step) => step.level > limit)
        .map((step) => {
          const { x, width } = extent(axis, step);
          return (
            <g key={step.start}>
              <rect
                className={styles.over}
                fill={`url(#${stripes})`}
                x={x}
                width={width}
                y={y(step.level)}
                height={y(limit) - y(step.level)}
              />
              <text className={styles.overMark} x={x + width / 2} y={y(step.level) - 3}>
                ▲
              </text>
            </g>
          );
        })}
      <path className={styles.curve} d={stepPath(axis, steps, y)} />
    </g>
  );
}
