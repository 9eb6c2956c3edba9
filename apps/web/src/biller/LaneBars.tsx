import type { ClaimLine, Location, TimeRecord } from '@ionm-clock/domain';
import { ConcurrencyCurve } from '../time-chart/ConcurrencyCurve.tsx';
import { extent, type TimeAxis } from '../time-chart/time-axis.ts';
import { CURVE_AIR_PX, CURVE_FOOT_PX, curveLevels, LANE_PX, LEVEL_PX, NAMES_PX } from './lane-heights.ts';
import styles from './RecordLanes.module.css';
import type { PhysicianLanes } from './record-lanes.ts';

const BAR_PX = 10;
const BAND_PX = 20;
/** From this width on the location fits into its band. */
const LOCATION_FITS_PX = 62;

const SHORT_LOCATION: Readonly<Record<Location, string>> = {
  remote: 'remote',
  'in-facility': 'facility',
  'in-room': 'room',
};

const LOCATION_CLASS: Readonly<Record<Location, string | undefined>> = {
  remote: styles.remote,
  'in-facility': styles.inFacility,
  'in-room': styles.inRoom,
};

/** When the clock ran and when it was interrupted. */
export function ClockLane({
  record: { monitored, interrupted },
  axis,
  top,
}: {
  record: TimeRecord;
  axis: TimeAxis;
  top: number;
}) {
  const middle = top + LANE_PX / 2;
  return (
    <g>
      <LaneName y={middle}>Clock</LaneName>
      {interrupted.map((span) => (
        <rect
          key={span.start}
          className={styles.leftOut}
          {...extent(axis, span)}
          y={middle - 5}
          height={BAR_PX}
        />
      ))}
      {monitored.map((span) => (
        <rect
          key={span.start}
          className={styles.monitored}
          {...extent(axis, span)}
          y={middle - 5}
          height={BAR_PX}
        />
      ))}
    </g>
  );
}

/** One physician: attendance by location, cases read at once, and each line's counted time. */
export function PhysicianLaneGroup({
  group,
  axis,
  top,
  limit,
  name,
}: {
  group: PhysicianLanes;
  axis: TimeAxis;
  top: number;
  limit: number;
  name: string;
}) {
  const { physician, lines } = group;
  const levels = curveLevels(group, limit);
  const attends = top + LANE_PX * 1.5;
  const curve = top + LANE_PX * 2 + CURVE_AIR_PX;
  const counted = curve + levels * LEVEL_PX + CURVE_FOOT_PX;
  return (
    <g>
      <line className={styles.rule} x1={-NAMES_PX} x2={axis.width} y1={top + 2} y2={top + 2} />
      <text className={styles.physician} x={-NAMES_PX} y={top + 21}>
        {name}
      </text>
      <LaneName y={attends}>Attends</LaneName>
      {physician.spans.map((span) => {
        const box = extent(axis, span);
        return (
          <g key={span.start}>
            <rect
              className={LOCATION_CLASS[span.location]}
              {...box}
              y={attends - BAND_PX / 2}
              height={BAND_PX}
              rx={3}
            />
            {box.width >= LOCATION_FITS_PX && (
              <text className={styles.location} x={box.x + 8} y={attends + 4} data-location={span.location}>
                {SHORT_LOCATION[span.location]}
              </text>
            )}
          </g>
        );
      })}
      <ConcurrencyCurve
        steps={group.concurrency}
        axis={axis}
        top={curve}
        height={levels * LEVEL_PX}
        peak={levels}
        limit={limit}
        nameX={-NAMES_PX}
      />
      {lines.map((line, index) => (
        <LineLane key={line.code} line={line} axis={axis} middle={counted + LANE_PX * (index + 0.5)} />
      ))}
    </g>
  );
}

function LineLane({
  line: { code, trace },
  axis,
  middle,
}: {
  line: ClaimLine;
  axis: TimeAxis;
  middle: number;
}) {
  return (
    <g>
      <LaneName y={middle}>{code}</LaneName>
      {trace.leftOut.map((span) => (
        <rect
          key={`${span.start}${span.reason}`}
          className={styles.leftOut}
          {...extent(axis, span)}
          y={middle - 5}
          height={BAR_PX}
        />
      ))}
      {trace.counted.map((span) => (
        <rect
          key={span.start}
          className={styles.counted}
          {...extent(axis, span)}
          y={middle - 7}
          height={14}
          rx={2}
        />
      ))}
    </g>
  );
}

const LaneName = ({ y, children }: { y: number; children: string }) => (
  <text className={styles.name} x={-NAMES_PX} y={y + 4}>
    {children}
  </text>
);
