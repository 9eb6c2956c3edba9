import {
  durationText,
  type Instant,
  isoInstant,
  localDateTime,
  type Span,
  type TimeRecord,
  wholeSeconds,
} from '@ionm-clock/domain';

type Dated = Pick<TimeRecord, 'details' | 'dateOfService'>;

/** `08:03:12.345 −06:00`, in the facility's time; with the date where it is not the date of service. */
export function localText(at: Instant, { details, dateOfService }: Dated): string {
  const local = localDateTime(at, details.timeZone);
  const time = `${local.slice(11, 23)} ${local.slice(23).replace('-', '−')}`;
  return dated(local.slice(0, 10), time, dateOfService);
}

/** `14:03:12.345 Z`, likewise. */
export function utcText(at: Instant, { dateOfService }: Dated): string {
  const iso = isoInstant(at);
  return dated(iso.slice(0, 10), `${iso.slice(11, 23)} Z`, dateOfService);
}

/** `2 h 7 min 59 s 345 ms`: the length of a span without any rounding. */
export function exactLength({ start, end }: Span): string {
  const whole = wholeSeconds(end - start);
  const rest = end - start - whole * 1000;
  if (rest === 0) return durationText(whole);
  return whole === 0 ? `${rest} ms` : `${durationText(whole)} ${rest} ms`;
}

const dated = (date: string, time: string, dateOfService: string | undefined): string =>
  date === dateOfService ? time : `${date} ${time}`;
