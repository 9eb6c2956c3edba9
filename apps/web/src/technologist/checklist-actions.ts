import type { CaseState, ChecklistItem } from '@ionm-clock/domain';
import type { ToDoAction } from './to-do.ts';

/** What a press on the button of a missing part does. */
export type ChecklistAction = ToDoAction | 'ask-reader' | 'explain-interruptions' | 'say-what-came';

/** Where a missing part is entered; undefined where nothing in the OR can. */
export function actionFor(
  { part, status }: ChecklistItem,
  { clock, readerRequest }: Pick<CaseState, 'clock' | 'readerRequest'>,
): ChecklistAction | undefined {
  if (status !== 'open') return undefined;
  switch (part) {
    case 'order':
    case 'indication':
    case 'procedure':
    case 'modality':
      return 'enter-details';
    case 'baseline':
      return 'record-baselines';
    case 'reader':
      return clock.status === 'ended' || readerRequest !== undefined ? undefined : 'ask-reader';
    case 'interruption':
      return 'explain-interruptions';
    case 'report-to-surgeon':
      return 'tell-surgeon';
    case 'recovery':
      return 'say-what-came';
    case 'attestation':
      return undefined;
  }
}
