import {
  type Amendment,
  type CaseEvent,
  durationText,
  errorBoundText,
  INEXACT_FROM_MS,
  type Instant,
  localDate,
  type Milliseconds,
  type Source,
  type UserId,
  unambiguousTime,
  wholeSeconds,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { dateAndTime } from '../texts/date-text.ts';

/** How a time came to be known; what a record of an earlier format does not hold is undefined. */
interface HowLogged {
  readonly source: Source;
  readonly loggedAt: Instant;
  readonly recordedAt?: Instant | undefined;
  readonly atErrorMs?: Milliseconds | undefined;
  readonly handReason?: string | undefined;
}

/** How the time of an event came to be known. */
export const howLogged = ({ source, at, recordedAt, atErrorMs, payload }: CaseEvent): HowLogged => ({
  source,
  loggedAt: at,
  recordedAt,
  atErrorMs,
  handReason: 'handReason' in payload ? payload.handReason : undefined,
});

/**
 * What is unusual about how a time was logged: `late by 12 min 3 s, ± 2.4 s`, `entered by hand: No tablet`, `imported`; none for a
 * tap as it happened. An error bound of more than a second is always told; with `everyBound`, that of any late time.
 */
export function sourceMarks(
  { source, loggedAt, recordedAt, atErrorMs, handReason }: HowLogged,
  { everyBound = false } = {},
): readonly string[] {
  const told =
    atErrorMs !== undefined && atErrorMs > (everyBound && source === 'late' ? -1 : INEXACT_FROM_MS);
  const bound = told ? [errorBoundText(atErrorMs)] : [];
  switch (source) {
    case 'tap':
      return bound;
    case 'late': {
      const late =
        recordedAt === undefined ? t`late` : t`late by ${durationText(wholeSeconds(recordedAt - loggedAt))}`;
      return [[late, ...bound].join(', ')];
    }
    case 'hand':
      return [handReason === undefined ? t`entered by hand` : t`entered by hand: ${handReason}`];
    case 'import':
      return [t`imported`, ...bound];
  }
}

/** `corrected from 09:30:00 to 09:20:00 by Maya Brandt: Pressed too late`, or `taken back by Maya Brandt: Pressed by mistake`. */
export function amendmentMark(
  { from, to, reason, actorId }: Amendment,
  nameOf: (id: UserId) => string,
  timeZone: string,
): string {
  const who = nameOf(actorId);
  if (to === undefined) return t`taken back by ${who}: ${reason}`;
  const sameDay = localDate(from, timeZone) === localDate(to, timeZone);
  const text = (at: Instant): string => (sameDay ? unambiguousTime(at, timeZone) : dateAndTime(at, timeZone));
  return t`corrected from ${text(from)} to ${text(to)} by ${who}: ${reason}`;
}
