import {
  durationText,
  type Instant,
  isoInstant,
  localDateTime,
  type Span,
  wholeSeconds,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** An instant to the millisecond in the facility's time and in UTC. */
export interface ExactTime {
  /** `08:03:12.345 −06:00`; with the date where it is not the date of service. */
  readonly local: string;
  /** `14:03:12.345 Z`, likewise. */
  readonly utc: string;
}

/** The offset is always there: the hour that a clock change repeats is otherwise ambiguous. */
export function exactTime(at: Instant, timeZone: string, dateOfService: string): ExactTime {
  const local = localDateTime(at, timeZone);
  const iso = isoInstant(at);
  return {
    local: `${withDate(local.slice(0, 10), local.slice(11, 23), dateOfService)} ${local.slice(23).replace('-', '−')}`,
    utc: `${withDate(iso.slice(0, 10), iso.slice(11, 23), dateOfService)} Z`,
  };
}

const withDate = (date: string, time: string, dateOfService: string): string =>
  date === dateOfService ? time : `${date} ${time}`;

/** `2 h 7 min 59 s 345 ms`: the length of a span without any rounding. */
export function exactLength({ start, end }: Span): string {
  const whole = wholeSeconds(end - start);
  const rest = end - start - whole * 1000;
  if (rest === 0) return durationText(whole);
  return whole === 0 ? t`${rest} ms` : t`${durationText(whole)} ${rest} ms`;
}
