import {
  type CaseState,
  type ComingOverLimit,
  comingOverLimit,
  type ForecastStep,
  type Instant,
  loadStatus,
  type PhysicianLoad,
  unambiguousMinute,
  withinLimitAgain,
} from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { caseName } from './case-name.ts';
import { loadText } from './load-words.ts';

/** What a physician is expected to read from `from` until `until`. */
export interface Forecast {
  readonly steps: readonly ForecastStep[];
  readonly from: Instant;
  readonly until: Instant;
}

/** What the schedule says of the limit, in a sentence, and the cases that would go over it. */
export interface ComingLoad {
  readonly words: string;
  readonly cases: readonly CaseState[];
}

/**
 * `4 of 3 at about 11:20 when OR 9 Mercy starts; within the limit again at about 12:40.` Of a load that is over the limit now,
 * whether it goes higher still before it is within it again. Undefined if the limit holds by the schedule.
 */
export function comingLoad(
  load: PhysicianLoad,
  { steps, from, until }: Forecast,
  states: readonly CaseState[],
  timeZone: string,
): ComingLoad | undefined {
  const isOver = loadStatus(load) === 'over-limit';
  const within = isOver ? withinLimitAgain(steps, from, until) : undefined;
  const next = comingOverLimit(load, steps);
  const coming = within !== undefined && next !== undefined && next.at >= within ? undefined : next;
  const again = isOver ? within : coming && withinLimitAgain(steps, coming.at, until);
  const cases = coming === undefined ? [] : states.filter(({ id }) => coming.caseIds.includes(id));
  const clauses = [
    coming && risingWords(coming, cases, coming.at === from, timeZone),
    again && t`within the limit again at about ${unambiguousMinute(again, timeZone)}`,
  ].filter((clause) => clause !== undefined);
  const [first, ...rest] = clauses;
  if (first === undefined) return undefined;
  const sentence = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ');
  return { words: `${sentence}.`, cases };
}

/** `4 of 3 at about 11:20 when OR 9 Mercy starts`, `4 of 3 as soon as OR 7 Mercy resumes`. */
function risingWords(
  coming: ComingOverLimit,
  cases: readonly CaseState[],
  atAnyMoment: boolean,
  timeZone: string,
): string {
  const names = LIST.format(cases.map(({ details }) => caseName(details)));
  const [status, ...others] = new Set(cases.map(({ clock }) => clock.status));
  const count = cases.length;
  const begin =
    others.length > 0
      ? plural(count, { one: `${names} runs`, other: `${names} run` })
      : status === 'interrupted'
        ? plural(count, { one: `${names} resumes`, other: `${names} resume` })
        : plural(count, { one: `${names} starts`, other: `${names} start` });
  const load = loadText(coming);
  return atAnyMoment
    ? t`${load} as soon as ${begin}`
    : t`${load} at about ${unambiguousMinute(coming.at, timeZone)} when ${begin}`;
}

const LIST = new Intl.ListFormat('en-GB');
