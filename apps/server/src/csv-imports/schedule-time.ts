import { type Instant, localInstants, parseInstant } from '@ionm-clock/domain';
import { instantSchema } from '@ionm-clock/protocol';

/** The instant that a date and a time mean by the clock of a facility, or why they mean none. */
export type ScheduleTime =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly reason: string };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2}):(\d{2})(?: ?([+-]\d{2}:\d{2}))?$/;

/** Whether a text is a date such as 2026-11-03 that the calendar has. */
export const isDate = (text: string): boolean =>
  DATE.test(text) && parseInstant(`${text}T00:00Z`) !== undefined;

/**
 * A time such as `8:30` on the date, or `2026-11-04 00:30` on another; with its offset, `01:30 -05:00`, where the clocks are put
 * back and show it twice.
 */
export function scheduleTime(text: string, date: string, timeZone: string): ScheduleTime {
  const [, ownDate = date, hours = '', minutes, offset] = TIME.exec(text) ?? [];
  const local = `${ownDate} ${hours.padStart(2, '0')}:${minutes}`;
  const found = minutes === undefined ? undefined : localInstants(local, timeZone);
  if (found === undefined) return wrong('must be a time such as 08:30, or 2026-11-04 00:30 on another day');
  if (found.kind === 'none')
    return wrong(`never comes on ${ownDate} in ${timeZone}: the clocks are put forward over it`);
  const instants = found.kind === 'one' ? [found.at] : [found.earlier, found.later];
  const [first] = instants;
  if (offset !== undefined) {
    const exact = parseInstant(`${local.replace(' ', 'T')}${offset}`);
    const at = instants.find((one) => one === exact);
    return at === undefined ? wrong(`is no time with the offset ${offset} in ${timeZone}`) : inRange(at);
  }
  if (found.kind === 'two' || first === undefined)
    return wrong(
      `comes twice on ${ownDate} in ${timeZone}, for the clocks are put back: write it with its offset, such as ${local.slice(11)} -05:00`,
    );
  return inRange(first);
}

const wrong = (reason: string): ScheduleTime => ({ ok: false, reason });

const inRange = (at: Instant): ScheduleTime =>
  instantSchema.safeParse(at).success ? { ok: true, at } : wrong('must lie between the years 2000 and 2100');
