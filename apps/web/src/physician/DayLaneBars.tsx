import { extent, type TimeAxis } from '../time-chart/time-axis.ts';
import styles from './DayTimeline.module.css';
import type { DayLane } from './day-lanes.ts';

const BAR_PX = 10;
const BAND_PX = 20;

/** One case on the timeline: attendance as a band, monitored time solid in it, the plan dashed. */
export function DayLaneBars({
  lane,
  axis,
  top,
  height,
  nameX,
  nameAbove,
}: {
  lane: DayLane;
  axis: TimeAxis;
  top: number;
  height: number;
  nameX: number;
  nameAbove: boolean;
}) {
  const middle = nameAbove ? top + height - BAND_PX / 2 - 4 : top + height / 2;
  const box = (size: number) => ({ y: middle - size / 2, height: size });
  return (
    <g>
      <text className={styles.name} x={nameX} y={nameAbove ? top + 15 : middle + 5}>
        <tspan className={styles.room}>{lane.room}</tspan> {lane.facility}
      </text>
      {lane.planned !== undefined && (
        <rect className={styles.planned} {...extent(axis, lane.planned)} {...box(BAR_PX)} rx={3} />
      )}
      {lane.attendance.map((span) => (
        <rect
          key={`${span.start}${span.location}`}
          className={span.location === 'remote' ? styles.attendance : styles.attendanceOnSite}
          {...extent(axis, span)}
          {...box(BAND_PX)}
          rx={4}
        />
      ))}
      {lane.interrupted.map((span) => {
        const { x, width } = extent(axis, span);
        return (
          <line
            key={span.start}
            className={styles.interrupted}
            x1={x}
            x2={x + width}
            y1={middle}
            y2={middle}
          />
        );
      })}
      {lane.monitored.map((span) => (
        <rect
          key={span.start}
          className={lane.status === 'ended' ? styles.monitoredEnded : styles.monitored}
          {...extent(axis, span)}
          {...box(BAR_PX)}
          rx={2}
        />
      ))}
    </g>
  );
}
