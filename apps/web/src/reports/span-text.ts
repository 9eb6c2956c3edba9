import { type Span, unambiguousTime } from '@ionm-clock/domain';

/** `10:31:04 – 10:58:00`, by the clock of a zone. */
export const unambiguousSpan = ({ start, end }: Span, timeZone: string): string =>
  `${unambiguousTime(start, timeZone)} – ${unambiguousTime(end, timeZone)}`;
