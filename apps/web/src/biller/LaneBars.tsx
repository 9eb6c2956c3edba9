import type { ClaimLine, LeftOutReason, Location, Span, TimeRecord } from '@ionm-clock/domain';
import { LEFT_OUT_WORDS, recordTimeText } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { extent, type TimeAxis } from '../time-chart/time-axis.ts';
import { locationWords } from '../ui/location-words.ts';
import { exactLength } from './exact-time.ts';
import { LeftOutBar } from './LeftOutPattern.tsx';
import { NAMES_PX } from './lane-heights.ts';
import styles from './RecordLanes.module.css';

const BAR_PX = 10;
const ATTENTION_PX = 6;
const LEFT_OUT_PX = 12;
const COUNTED_PX = 14;
const BAND_PX = 20;
/** From this width on the location fits into its band. */
const LOCATION_FITS_PX = 62;

/** What every lane is drawn with: where it stands, and how a stretch of it is told under the pointer. */
export interface LaneFrame {
  readonly record: TimeRecord;
  readonly axis: TimeAxis;
  readonly middle: number;
  /** Of the ids of the patterns. */
  readonly prefix: string;
}

/** When the clock ran and when it was interrupted. */
export function ClockLane({ record, axis, middle, prefix }: LaneFrame) {
  return (
    <g>
      <LaneName y={middle}>{t`Clock`}</LaneName>
      {record.interrupted.map((span) => (
        <LeftOutSpan
          key={span.start}
          span={span}
          reason="interrupted"
          {...{ record, axis, middle, prefix }}
        />
      ))}
      {record.monitored.map((span) => (
        <rect key={span.start} className={styles.monitored} {...bar(axis, span, middle, BAR_PX)}>
          <Told span={span} record={record} what={t`the clock ran`} />
        </rect>
      ))}
    </g>
  );
}

const shortLocation = (): Readonly<Record<Location, string>> => ({
  remote: t`remote`,
  'in-facility': t`facility`,
  'in-room': t`room`,
});

const LOCATION_CLASS: Readonly<Record<Location, string | undefined>> = {
  remote: styles.remote,
  'in-facility': styles.inFacility,
  'in-room': styles.inRoom,
};

/** Attendance by location. */
export function AttendanceLane({
  spans,
  record,
  axis,
  middle,
}: LaneFrame & { spans: readonly (Span & { readonly location: Location })[] }) {
  return (
    <g>
      <LaneName y={middle}>{t`Attends`}</LaneName>
      {spans.map((span) => {
        const { location } = span;
        const box = bar(axis, span, middle, BAND_PX);
        return (
          <g key={span.start}>
            <rect className={LOCATION_CLASS[location]} {...box} rx={3}>
              <Told span={span} record={record} what={t`attended, ${locationWords()[location]}`} />
            </rect>
            {box.width >= LOCATION_FITS_PX && (
              <text className={styles.location} x={box.x + 8} y={middle + 4} data-location={location}>
                {shortLocation()[location]}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** When the case had the physician's attention to itself. */
export function AttentionLane({
  attention,
  record,
  axis,
  middle,
}: LaneFrame & { attention: readonly Span[] | undefined }) {
  return (
    <g>
      <LaneName y={middle}>{t`Attention`}</LaneName>
      {attention === undefined && (
        <text className={styles.name} x={0} y={middle + 4}>{t`not kept in this record`}</text>
      )}
      {attention?.map((span) => (
        <rect key={span.start} className={styles.attention} {...bar(axis, span, middle, ATTENTION_PX)} rx={2}>
          <Told span={span} record={record} what={t`attention on this case alone`} />
        </rect>
      ))}
    </g>
  );
}

/** What a line counts, and what it leaves out, by reason. */
export function CountedLane({ line: { code, trace }, ...frame }: LaneFrame & { line: ClaimLine }) {
  const { record, axis, middle } = frame;
  return (
    <g>
      <LaneName y={middle}>{code}</LaneName>
      {trace.leftOut.map((span) => (
        <LeftOutSpan key={`${span.start}${span.reason}`} span={span} reason={span.reason} {...frame} />
      ))}
      {trace.counted.map((span) => (
        <rect key={span.start} className={styles.counted} {...bar(axis, span, middle, COUNTED_PX)} rx={2}>
          <Told span={span} record={record} what={t`counts for ${code}`} />
        </rect>
      ))}
    </g>
  );
}

function LeftOutSpan({
  span,
  reason,
  record,
  axis,
  middle,
  prefix,
}: LaneFrame & { span: Span; reason: LeftOutReason }) {
  return (
    <LeftOutBar prefix={prefix} reason={reason} {...bar(axis, span, middle, LEFT_OUT_PX)}>
      <Told span={span} record={record} what={LEFT_OUT_WORDS[reason]} />
    </LeftOutBar>
  );
}

const bar = (axis: TimeAxis, span: Span, middle: number, height: number) => ({
  ...extent(axis, span),
  y: middle - height / 2,
  height,
});

/** Under the pointer: `08:00:00 to 08:41:07, 41 min 7 s, attended, remote`. */
const Told = ({ span, record, what }: { span: Span; record: TimeRecord; what: string }) => (
  <title>
    {t`${recordTimeText(span.start, record)} to ${recordTimeText(span.end, record)}, ${exactLength(span)}, ${what}`}
  </title>
);

const LaneName = ({ y, children }: { y: number; children: string }) => (
  <text className={styles.name} x={-NAMES_PX} y={y + 4}>
    {children}
  </text>
);
