import {
  type ClaimLine,
  durationText,
  type LeftOutReason,
  type TimeClass,
  totalMilliseconds,
  wholeSeconds,
} from '@ionm-clock/domain';

/** Why a stretch is not in a line, as a biller says it. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  interrupted: 'monitoring was interrupted',
  'not-attending': 'this physician did not attend',
  'other-code': 'belongs to the other code',
  'without-attention': 'attention was not on this case alone',
  'over-limit': 'above the concurrency limit',
};

export const TIME_CLASS_WORDS: Readonly<Record<TimeClass, string>> = {
  inRoom: 'one on one in the OR',
  outside: 'from outside the OR, or of several cases at once',
};

/** `Left out: 10 min 5 s this physician did not attend; 5 min monitoring was interrupted.`, longest first; or nothing. */
export function leftOutText({ trace: { leftOut } }: Pick<ClaimLine, 'trace'>): string {
  const sums = [...Map.groupBy(leftOut, ({ reason }) => reason)]
    .map(([reason, spans]) => ({ reason, ms: totalMilliseconds(spans) }))
    .sort((a, b) => b.ms - a.ms)
    .map(({ reason, ms }) => `${durationText(wholeSeconds(ms))} ${LEFT_OUT_WORDS[reason]}`);
  return sums.length === 0 ? 'Nothing is left out.' : `Left out: ${sums.join('; ')}.`;
}
