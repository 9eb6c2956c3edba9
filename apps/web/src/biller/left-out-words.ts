import type { LeftOutReason, TimeClass } from '@ionm-clock/domain';

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
