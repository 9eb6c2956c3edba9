import { type Instant, localDate, localInstants, localTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A date and a time by the clock of the facility, as somebody types them; `later`: the second of the hour that a clock change repeats. */
export interface TypedTime {
  readonly date: string;
  readonly time: string;
  readonly later: boolean;
}

const TO_THE_SECOND = /^\d\d:\d\d:\d\d$/;

export const typedTimeOf = (at: Instant, timeZone: string): TypedTime => {
  const typed = { date: localDate(at, timeZone), time: localTime(at, timeZone) };
  const found = localInstants(`${typed.date} ${typed.time}`, timeZone);
  return { ...typed, later: found?.kind === 'two' && at >= found.later };
};

/** The instant that was typed, `twice` where the clock showed it two times; or what is wrong with it. */
export type TypedInstant =
  | { readonly ok: true; readonly at: Instant; readonly twice: boolean }
  | { readonly ok: false; readonly missing: string };

export function typedInstant({ date, time, later }: TypedTime, timeZone: string): TypedInstant {
  const found = TO_THE_SECOND.test(time) ? localInstants(`${date} ${time}`, timeZone) : undefined;
  if (found === undefined)
    return { ok: false, missing: t`Type the date, and the time to the second, first.` };
  switch (found.kind) {
    case 'one':
      return { ok: true, at: found.at, twice: false };
    case 'two':
      return { ok: true, at: later ? found.later : found.earlier, twice: true };
    case 'none':
      return { ok: false, missing: t`The clock skipped this time in spring. Type another.` };
  }
}
