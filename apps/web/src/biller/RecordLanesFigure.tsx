import { durationText, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { useMemo } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { AXIS_PX, TimeGrid } from '../time-chart/TimeGrid.tsx';
import { roundedOut, timeAxis } from '../time-chart/time-axis.ts';
import { useWidth } from '../time-chart/use-width.ts';
import { LOCATION_WORDS } from '../ui/location-words.ts';
import { ClockLane, PhysicianLaneGroup } from './LaneBars.tsx';
import { groupHeight, LANE_PX, NAMES_PX } from './lane-heights.ts';
import styles from './RecordLanes.module.css';
import { type RecordLanes, recordLanes } from './record-lanes.ts';

/** So that the last tick's text is not cut off. */
const MARGIN_PX = 20;

/** Clock, attendance, concurrency and counted time over one axis. The words around it say the same. */
export function RecordLanesFigure({
  record,
  cases,
  limit,
  nameOf,
}: {
  record: TimeRecord;
  cases: readonly CaseView[];
  limit: number;
  nameOf: (id: UserId) => string;
}) {
  const [ref, width] = useWidth();
  const lanes = useMemo(
    () =>
      recordLanes(
        record,
        cases.map(({ state }) => state),
      ),
    [record, cases],
  );
  if (lanes === undefined) return null;
  const axis = timeAxis(
    roundedOut(lanes.range),
    Math.max(1, width - NAMES_PX - MARGIN_PX),
    record.details.timeZone,
  );
  const tops: number[] = [];
  let height = AXIS_PX + LANE_PX;
  for (const group of lanes.physicians) {
    tops.push(height);
    height += groupHeight(group, limit);
  }
  const unseen = lanes.physicians.filter((group) => group.unseen);
  return (
    <figure className={styles.figure} ref={ref}>
      {width > 0 && (
        <svg role="img" aria-label={spoken(record, lanes, nameOf)} width={width} height={height}>
          <g transform={`translate(${NAMES_PX} 0)`}>
            <TimeGrid axis={axis} height={height} />
            <ClockLane record={record} axis={axis} top={AXIS_PX} />
            {lanes.physicians.map((group, index) => (
              <PhysicianLaneGroup
                key={group.physician.physicianId}
                group={group}
                axis={axis}
                top={tops[index] ?? 0}
                limit={limit}
                name={nameOf(group.physician.physicianId)}
              />
            ))}
          </g>
        </svg>
      )}
      <figcaption className={styles.key}>
        <span className={styles.keyCounted}>counted</span>
        <span className={styles.keyAttendance}>attended</span>
        <span className={styles.keyLeftOut}>left out or interrupted</span>
        <span className={styles.keyOver}>▲ over the limit</span>
        {unseen.map(({ physician }) => (
          <span key={physician.physicianId}>
            {`${nameOf(physician.physicianId)} read up to ${physician.peakConcurrency} at once; some of these cases are at facilities that you do not see, so the curve is lower.`}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function spoken(record: TimeRecord, lanes: RecordLanes, nameOf: (id: UserId) => string): string {
  const clock = `The clock ran ${durationText(record.monitoredSeconds)}, ${record.interrupted.length === 0 ? 'without interruption' : `interrupted ${record.interrupted.length} times`}.`;
  const physicians = lanes.physicians.map(({ physician, lines }) => {
    const where = [...new Set(physician.spans.map((span) => LOCATION_WORDS[span.location]))].join(', then ');
    const counted = lines.map((line) => `${durationText(line.seconds)} count for ${line.code}.`).join(' ');
    return `${nameOf(physician.physicianId)} attended ${durationText(physician.attendedSeconds)}, ${where}, and read up to ${physician.peakConcurrency} at once. ${counted}`;
  });
  return [clock, ...physicians].join(' ');
}
