import { durationText, type Instant, localDate, seconds, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { dateText } from '../texts/date-text.ts';

const MINUTE_MS = 60_000;

/**
 * `Shown as of 10:03, 57 min ago.`: how old what is shown is, where that is not clear from since when the page is offline.
 * Undefined while what is shown is no more than a minute older than that.
 */
export function shownAsOf(
  heardAt: Instant | undefined,
  offlineSince: Instant,
  now: Instant,
  timeZone: string,
): string | undefined {
  if (heardAt === undefined || offlineSince - heardAt < MINUTE_MS) return undefined;
  const minutes = Math.max(1, Math.floor((now - heardAt) / MINUTE_MS));
  const time = unambiguousMinute(heardAt, timeZone);
  const date = localDate(heardAt, timeZone);
  const when = date === localDate(now, timeZone) ? time : `${dateText(date)} ${time}`;
  return t`Shown as of ${when}, ${durationText(seconds(minutes * 60))} ago.`;
}
