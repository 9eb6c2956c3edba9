import type { CaseCommand } from '@ionm-clock/domain';
import { type CaseView, mayNow } from '../log/case-views.ts';

export const NOT_SAVED_YET = 'What you did last is not saved yet. It is sent by itself; wait for it.';

/** Why a command cannot be given now, by the rules of the domain and because one thing is done at a time; undefined if it can. */
export function whyNotNow(view: CaseView, command: CaseCommand): string | undefined {
  if (view.pending) return NOT_SAVED_YET;
  const may = mayNow(view, command);
  return may.ok ? undefined : may.reason;
}
