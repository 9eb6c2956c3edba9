import { type Instant, instant, localTime, type Span, type TimeRecord } from '@ionm-clock/domain';

const MINUTE = 60_000;
/** Every zone in use is offset from UTC by a multiple of this. */
const QUARTER_HOUR = 15 * MINUTE;
const STEPS_MINUTES = [5, 15, 30, 60, 120, 180, 240, 360, 720];
const TICK_SPACING = 44;

/** A stretch of time laid over a width of the page. */
export interface Axis {
  /** Points from the left edge of the page; what lies outside is put on the edge. */
  readonly x: (at: Instant) => number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** From the quarter of an hour before the clock started to that after it stopped, with ticks at whole local times. */
export function axisOf({ start, end }: Span, { details }: TimeRecord, left: number, right: number): Axis {
  const from = Math.floor(start / QUARTER_HOUR) * QUARTER_HOUR;
  const to = Math.max(from + QUARTER_HOUR, Math.ceil(end / QUARTER_HOUR) * QUARTER_HOUR);
  const x = (at: number): number =>
    left + ((Math.min(to, Math.max(from, at)) - from) / (to - from)) * (right - left);
  const minutes = (to - from) / MINUTE;
  const step = STEPS_MINUTES.find((one) => ((right - left) * one) / minutes >= TICK_SPACING) ?? 1440;
  const stride = Math.min(QUARTER_HOUR, step * MINUTE);
  const ticks: { x: number; label: string }[] = [];
  for (let at = from; at <= to; at += stride) {
    const label = localTime(instant(at), details.timeZone).slice(0, 5);
    const minuteOfDay = Number(label.slice(0, 2)) * 60 + Number(label.slice(3));
    if (minuteOfDay % step === 0) ticks.push({ x: x(at), label });
  }
  return { x, left, right, ticks };
}
