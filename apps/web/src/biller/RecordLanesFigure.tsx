import { LEFT_OUT_WORDS, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useMemo } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { AXIS_PX, TimeGrid } from '../time-chart/TimeGrid.tsx';
import { roundedOut, timeAxis } from '../time-chart/time-axis.ts';
import { useWidth } from '../time-chart/use-width.ts';
import { ClockLane } from './LaneBars.tsx';
import { LeftOutBar, LeftOutPatterns } from './LeftOutPattern.tsx';
import { groupHeight, LANE_PX, NAMES_PX } from './lane-heights.ts';
import { lanesInWords } from './lanes-in-words.ts';
import { PhysicianLaneGroup } from './PhysicianLaneGroup.tsx';
import styles from './RecordLanes.module.css';
import { reasonsIn, recordLanes } from './record-lanes.ts';

/** So that the last tick's text is not cut off. */
const MARGIN_PX = 20;

/** Clock, attendance, attention, concurrency and counted time over one axis. The words around it say the same. */
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
  const prefix = useId();
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
  const reasons = reasonsIn(record);
  const isOver = lanes.physicians.some(({ concurrency }) => concurrency.some(({ level }) => level > limit));
  return (
    <figure className={styles.figure} ref={ref}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={lanesInWords(record, lanes, nameOf)}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <LeftOutPatterns prefix={prefix} reasons={reasons} />
          <g transform={`translate(${NAMES_PX} 0)`}>
            <TimeGrid axis={axis} height={height} />
            <ClockLane record={record} axis={axis} middle={AXIS_PX + LANE_PX / 2} prefix={prefix} />
            {lanes.physicians.map((group, index) => (
              <PhysicianLaneGroup
                key={group.physician.physicianId}
                group={group}
                record={record}
                axis={axis}
                prefix={prefix}
                top={tops[index] ?? 0}
                limit={limit}
                name={nameOf(group.physician.physicianId)}
              />
            ))}
          </g>
        </svg>
      )}
      <figcaption className={styles.key}>
        {record.lines.length > 0 && (
          <span className={styles.keyCounted}>
            <Trans>counted</Trans>
          </span>
        )}
        {reasons.map((reason) => (
          <span key={reason} className={styles.leftOut}>
            <svg width="22" height="12" aria-hidden="true">
              <LeftOutBar prefix={prefix} reason={reason} x={1} y={1} width={20} height={10} />
            </svg>
            <Trans>
              left out: <InEnglish>{LEFT_OUT_WORDS[reason]}</InEnglish>
            </Trans>
          </span>
        ))}
        {isOver && (
          <span className={styles.keyOver}>
            <Trans>▲ read at once, over the limit</Trans>
          </span>
        )}
        {lanes.physicians
          .filter((group) => group.unseen)
          .map(({ physician }) => (
            <span key={physician.physicianId}>
              {t`${nameOf(physician.physicianId)} read up to ${physician.peakConcurrency} at once; some of these cases are at facilities that you do not see, so the curve is lower.`}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
