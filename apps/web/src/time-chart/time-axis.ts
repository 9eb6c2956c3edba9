import { earlier, type Instant, instant, later, localTime, type Span } from '@ionm-clock/domain';

const MINUTE = 60_000;
/** Every zone in use is offset from UTC by a multiple of this. */
const QUARTER_HOUR = 15 * MINUTE;
const STEPS_MINUTES = [5, 15, 30, 60, 120, 180, 240, 360, 720];
/** Room that `08:00` and some air take. */
const TICK_SPACING_PX = 64;

export interface Tick {
  readonly at: Instant;
  readonly x: number;
  /** Local time, `08:00`. */
  readonly label: string;
}

/** A stretch of time laid over a width in pixels. */
export interface TimeAxis {
  readonly range: Span;
  readonly width: number;
  /** Pixels from the left edge; what lies outside the range is put on its edge. */
  readonly x: (at: Instant) => number;
  readonly ticks: readonly Tick[];
}

/** An axis over `range` (not empty) with ticks at whole local times, as many as fit. */
export function timeAxis(range: Span, width: number, timeZone: string): TimeAxis {
  const length = Math.max(1, range.end - range.start);
  const x = (at: Instant): number =>
    ((later(range.start, earlier(at, range.end)) - range.start) / length) * width;
  return { range, width, x, ticks: ticks(range, width, timeZone, x) };
}

function ticks(range: Span, width: number, timeZone: string, x: TimeAxis['x']): readonly Tick[] {
  const lengthMinutes = (range.end - range.start) / MINUTE;
  const fits = (step: number): boolean => (width * step) / Math.max(1, lengthMinutes) >= TICK_SPACING_PX;
  const step = STEPS_MINUTES.find(fits) ?? 1440;
  const stride = Math.min(QUARTER_HOUR, step * MINUTE);
  const found: Tick[] = [];
  for (let at = Math.ceil(range.start / stride) * stride; at <= range.end; at += stride) {
    const label = localTime(instant(at), timeZone).slice(0, 5);
    const minuteOfDay = Number(label.slice(0, 2)) * 60 + Number(label.slice(3));
    if (minuteOfDay % step === 0) found.push({ at: instant(at), x: x(instant(at)), label });
  }
  return found;
}

/** The range with its ends moved outwards to the next whole quarter of an hour. */
export const roundedOut = ({ start, end }: Span): Span => ({
  start: instant(Math.floor(start / QUARTER_HOUR) * QUARTER_HOUR),
  end: instant(Math.ceil(end / QUARTER_HOUR) * QUARTER_HOUR),
});

/** The rectangle of a span on an axis; at least a pixel wide, so that a minute is not lost on a phone. */
export function extent(axis: TimeAxis, { start, end }: Span): { readonly x: number; readonly width: number } {
  const left = axis.x(start);
  return { x: left, width: Math.max(1, axis.x(end) - left) };
}
