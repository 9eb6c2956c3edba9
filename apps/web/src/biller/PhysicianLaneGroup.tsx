import { ConcurrencyCurve } from '../time-chart/ConcurrencyCurve.tsx';
import { AttendanceLane, AttentionLane, CountedLane, type LaneFrame } from './LaneBars.tsx';
import { CURVE_AIR_PX, CURVE_FOOT_PX, curveLevels, LANE_PX, LEVEL_PX, NAMES_PX } from './lane-heights.ts';
import styles from './RecordLanes.module.css';
import type { PhysicianLanes } from './record-lanes.ts';

/** One physician: attendance by location, attention, cases read at once, and each line's counted time. */
export function PhysicianLaneGroup({
  group,
  top,
  limit,
  name,
  ...frame
}: Omit<LaneFrame, 'middle'> & {
  group: PhysicianLanes;
  top: number;
  limit: number;
  name: string;
}) {
  const { physician, attention, concurrency, lines } = group;
  const { axis } = frame;
  const levels = curveLevels(group, limit);
  const curve = top + LANE_PX * 3 + CURVE_AIR_PX;
  const counted = curve + levels * LEVEL_PX + CURVE_FOOT_PX;
  return (
    <g>
      <line className={styles.rule} x1={-NAMES_PX} x2={axis.width} y1={top + 2} y2={top + 2} />
      <text className={styles.physician} x={-NAMES_PX} y={top + 21}>
        {name}
      </text>
      <AttendanceLane spans={physician.spans} middle={top + LANE_PX * 1.5} {...frame} />
      <AttentionLane attention={attention} middle={top + LANE_PX * 2.5} {...frame} />
      <ConcurrencyCurve
        steps={concurrency}
        axis={axis}
        top={curve}
        height={levels * LEVEL_PX}
        peak={levels}
        limit={limit}
        nameX={-NAMES_PX}
      />
      {lines.map((line, index) => (
        <CountedLane key={line.code} line={line} middle={counted + LANE_PX * (index + 0.5)} {...frame} />
      ))}
    </g>
  );
}
