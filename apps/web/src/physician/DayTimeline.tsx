import {
  type CaseId,
  type CaseState,
  clockText,
  concurrencyCurve,
  type PhysicianLoad,
  unambiguousMinute,
  wholeSeconds,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { memo, useMemo } from 'react';
import { ConcurrencyCurve } from '../time-chart/ConcurrencyCurve.tsx';
import { AXIS_PX, TimeGrid } from '../time-chart/TimeGrid.tsx';
import { timeAxis } from '../time-chart/time-axis.ts';
import { useWidth } from '../time-chart/use-width.ts';
import { comingLoad, type Forecast } from './coming-load.ts';
import { DayLaneBars } from './DayLaneBars.tsx';
import { DayTable } from './DayTable.tsx';
import styles from './DayTimeline.module.css';
import { type DayLane, dayLane, dayRange, filledSteps } from './day-lanes.ts';
import { loadText } from './load-words.ts';

/** From this width on, names stand beside the lanes; below it, above them. */
const WIDE_PX = 640;
const NAMES_PX = 132;
/** Height of one case in the concurrency curve. */
const LEVEL_PX = 20;
/** So that the last tick's text is not cut off. */
const MARGIN_PX = 18;

/** The hours around now: a lane a case, and below them how many were read at once. Drawn once a minute or on change. */
export const DayTimeline = memo(function DayTimeline({
  states,
  all,
  load,
  forecast,
  timeZone,
  onTimes,
}: {
  /** One lane each, in this order. */
  states: readonly CaseState[];
  /** What concurrency is counted over. */
  all: readonly CaseState[];
  load: PhysicianLoad;
  forecast: Forecast;
  timeZone: string;
  onTimes: (caseId: CaseId) => void;
}) {
  const [ref, width] = useWidth();
  const { physicianId, limit } = load;
  const { from: asOf } = forecast;
  const lanes = useMemo(
    () => states.map((state) => dayLane(state, physicianId, asOf)),
    [states, physicianId, asOf],
  );
  const range = useMemo(() => dayRange(lanes, asOf), [lanes, asOf]);
  const steps = useMemo(
    () => filledSteps(concurrencyCurve(all, physicianId, asOf), { start: range.start, end: asOf }),
    [all, physicianId, asOf, range],
  );
  const expected = useMemo(
    () => filledSteps(forecast.steps, { start: asOf, end: range.end }),
    [forecast, asOf, range],
  );
  const coming = comingLoad(load, forecast, all, timeZone)?.words;

  const wide = width >= WIDE_PX;
  const left = wide ? NAMES_PX : 4;
  const axis = timeAxis(range, Math.max(1, width - left - MARGIN_PX), timeZone);
  const laneHeight = wide ? 32 : 48;
  const lanesEnd = AXIS_PX + lanes.length * laneHeight;
  const curve = {
    top: lanesEnd + 14,
    peak: Math.max(limit + 1, ...[...steps, ...expected].map(({ level }) => level)),
  };
  const curveHeight = curve.peak * LEVEL_PX;
  const height = curve.top + curveHeight + 6;
  const now = axis.x(asOf);

  return (
    <figure className={styles.figure} ref={ref}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={t`The day until ${unambiguousMinute(asOf, timeZone)}. ${spoken(lanes, load, coming)}`}
          width={width}
          height={height}
          className={styles.svg}
        >
          <g transform={`translate(${left} 0)`}>
            <TimeGrid axis={axis} height={height} />
            {lanes.map((lane, index) => (
              <DayLaneBars
                key={lane.caseId}
                lane={lane}
                axis={axis}
                top={AXIS_PX + index * laneHeight}
                height={laneHeight}
                nameX={wide ? -left : 0}
                nameAbove={!wide}
              />
            ))}
            <ConcurrencyCurve
              axis={axis}
              steps={steps}
              expected={expected}
              limit={limit}
              peak={curve.peak}
              top={curve.top}
              height={curveHeight}
              nameX={wide ? -left : undefined}
            />
            <line className={styles.now} x1={now} x2={now} y1={AXIS_PX - 6} y2={height} />
            <path className={styles.nowMark} d={`M ${now - 5} ${AXIS_PX - 8} h 10 l -5 7 z`} />
          </g>
        </svg>
      )}
      <DayTable lanes={lanes} timeZone={timeZone} onTimes={onTimes} />
    </figure>
  );
});

function spoken(lanes: readonly DayLane[], load: PhysicianLoad, coming = ''): string {
  const cases = lanes.map(
    (lane) =>
      t`${lane.room} ${lane.facility}: ${statusWords()[lane.status]}, monitored ${clockText(wholeSeconds(lane.monitoredMs))}.`,
  );
  return t`You read ${loadText(load)}. ${coming} ${cases.join(' ')}`;
}

const statusWords = (): Readonly<Record<DayLane['status'], string>> => ({
  'not-started': t`not started`,
  running: t`running`,
  interrupted: t`interrupted`,
  ended: t`ended`,
});
