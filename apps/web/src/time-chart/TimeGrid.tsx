import styles from './TimeGrid.module.css';
import type { TimeAxis } from './time-axis.ts';

/** How much of the top the ticks' texts take. */
export const AXIS_PX = 24;

/** Lines at whole local times, with the times above them. */
export function TimeGrid({ axis, height }: { readonly axis: TimeAxis; readonly height: number }) {
  return axis.ticks.map((tick) => (
    <g key={tick.at}>
      <line className={styles.line} x1={tick.x} x2={tick.x} y1={AXIS_PX - 4} y2={height} />
      <text className={styles.time} x={tick.x} y={14}>
        {tick.label}
      </text>
    </g>
  ));
}
