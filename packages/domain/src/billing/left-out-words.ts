import type { ClaimLine, LeftOutReason } from '../record/time-record.ts';
import { durationText } from '../time/duration-text.ts';
import { wholeSeconds } from '../time/instant.ts';
import { totalMilliseconds } from '../time/span.ts';
import type { TimeClass } from './payer-profile.ts';

/** Why a stretch is not in a line, as it stands after its length: `7 min without this physician attending`. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  interrupted: 'while monitoring was interrupted',
  'not-attending': 'without this physician attending',
  'other-code': 'of the other code',
  'without-attention': 'without attention on this case alone',
  'over-limit': 'above the concurrency limit',
};

/** What time belongs to each class (BILLING-RULES.md 1.1 and 3.5). */
export const TIME_CLASS_WORDS: Readonly<Record<TimeClass, string>> = {
  inRoom: 'one on one in the OR',
  outside: 'from outside the OR, or of several cases at once',
};

/** `Left out: 10 min 5 s without this physician attending; 5 min while monitoring was interrupted.`, the longest first. */
export function leftOutText({ trace: { leftOut } }: Pick<ClaimLine, 'trace'>): string {
  const sums = [...Map.groupBy(leftOut, ({ reason }) => reason)]
    .map(([reason, spans]) => ({ reason, ms: totalMilliseconds(spans) }))
    .sort((a, b) => b.ms - a.ms)
    .map(({ reason, ms }) => `${durationText(wholeSeconds(ms))} ${LEFT_OUT_WORDS[reason]}`);
  return sums.length === 0 ? 'Nothing is left out.' : `Left out: ${sums.join('; ')}.`;
}
