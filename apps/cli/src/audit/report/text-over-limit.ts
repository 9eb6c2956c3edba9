import { durationText } from '@ionm-clock/domain';
import { type Audit, count } from './audit.ts';
import type { StretchRow } from './report-rows.ts';
import { idList, MOST_SHOWN, more } from './text-lists.ts';

const MOST_STRETCHES = 10;

/** Who read over the limit, for how long, and when, by the minute. */
export function* overLimitInText({ rows }: Audit): Generator<string> {
  yield '\nCONCURRENCY OVER THE LIMIT\n\n';
  let physicians = 0;
  let left = 0;
  for (const { physicianId, seconds, days, stretches, peak } of rows.physiciansOverLimit()) {
    if (++physicians > MOST_SHOWN) {
      left++;
      continue;
    }
    yield `${physicianId}: ${durationText(seconds)} over the limit on ${count(days, 'day')}, at most ${peak} cases at once\n`;
    for (const stretch of [...rows.stretches({ physicianId, limit: MOST_STRETCHES })])
      yield `  ${line(stretch)}\n`;
    yield more(stretches - MOST_STRETCHES, '  ');
  }
  if (physicians === 0) yield 'Nobody read more cases at once than a payer allows.\n';
  else yield more(left);
}

/** `2026-03-02 10:31–10:58 America/Chicago  4 of 3  A, B, C, D`: all minutes of which a part is over the limit. */
function line({ from, to, timeZone, level, limit, caseIds }: StretchRow): string {
  const end = to.slice(17, 23) === '00.000' ? to.slice(0, 16) : nextMinute(to);
  const until = end.slice(0, 10) === from.slice(0, 10) ? end.slice(11) : end.replace('T', ' ');
  return `${from.slice(0, 16).replace('T', ' ')}–${until} ${timeZone}  ${level} of ${limit}  ${idList(caseIds)}`;
}

/** The minute after that of a local time, by the same offset. */
const nextMinute = (local: string): string =>
  new Date(Date.parse(`${local.slice(0, 16)}Z`) + 60_000).toISOString().slice(0, 16);
