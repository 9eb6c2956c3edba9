import type { CaseState } from '../case/case-state.ts';
import type { SentBackTo } from '../case/events.ts';
import { findingCounts } from '../findings/finding.ts';
import { unsettled } from '../findings/settled-findings.ts';
import { type Instant, milliseconds } from '../time/instant.ts';
import type { TimeRecord } from './time-record.ts';

/** Where a record stands on its way out, in the order of that way. */
export const WORKLIST_STATES = ['incomplete', 'ready', 'finalized', 'exported', 'amended'] as const;

/** One of {@link WORKLIST_STATES}. */
export type WorklistState = (typeof WORKLIST_STATES)[number];

/** What keeps a record from going out as it is. */
export type Incompleteness =
  /** The clock runs since long ago: somebody has forgotten to stop it. */
  | { readonly kind: 'not-ended' }
  | { readonly kind: 'sent-back'; readonly to: SentBackTo }
  | { readonly kind: 'errors'; readonly count: number };

/** A clock that was started this long ago and not stopped is a matter of the biller. No surgery takes as long. */
export const LONG_AFTER_START_MS = milliseconds(24 * 60 * 60 * 1000);

/** Whether a biller works on this case: monitoring has ended, or should have long ago. */
export function isOnWorklist({ cancelled, clock }: CaseState, now: Instant): boolean {
  if (clock.status === 'not-started') return false;
  return clock.status === 'ended' || (!cancelled && now - clock.startedAt >= LONG_AFTER_START_MS);
}

/** What is missing of a record that is not final, the gravest first; of errors only those that nobody settled. */
export function incompleteness(
  { clock, review: { sentBack } }: CaseState,
  record: TimeRecord | undefined,
): readonly Incompleteness[] {
  const errors = findingCounts(unsettled(record?.findings ?? [])).find(
    ({ severity }) => severity === 'error',
  );
  return [
    ...(clock.status === 'ended' ? [] : [{ kind: 'not-ended' } as const]),
    ...(sentBack === undefined ? [] : [{ kind: 'sent-back', to: sentBack.to } as const]),
    ...(errors === undefined ? [] : [{ kind: 'errors', count: errors.count } as const]),
  ];
}

/**
 * Where the record of a case stands: each is in exactly one state. What a payer has an older version of is amended until it goes out
 * again, whether it is open or finalized. `record` is as computed now; a finalized case has its own.
 */
export function worklistState(state: CaseState, record: TimeRecord | undefined): WorklistState {
  if (state.record.status === 'finalized' && state.record.exported) return 'exported';
  if (state.record.lastExport !== undefined) return 'amended';
  if (state.record.status === 'finalized') return 'finalized';
  return incompleteness(state, record).length === 0 ? 'ready' : 'incomplete';
}
