import { type Refusal, refuse } from '../case/refusal.ts';
import type { HoldId } from '../ids.ts';
import type { NewHold } from './legal-hold.ts';
import type { OrganisationState } from './organisation-state.ts';

type Wrong = { readonly ok: false; readonly refusal: Refusal } | undefined;

/** Why a hold cannot be placed as it is. Whether there are cases of these names is for who has the cases. */
export function wrongInHold({ facilities, holds }: OrganisationState, hold: NewHold): Wrong {
  const { scope, reason } = hold;
  if (holds.has(hold.holdId)) {
    return refuse('nothing-changed', 'This hold is placed already. Reload the page.');
  }
  if (reason.trim() === '') {
    return refuse('empty-text', 'Say for which matter this is held.', 'hold.reason');
  }
  if (scope.kind === 'cases' && scope.caseIds.length === 0) {
    return refuse('empty-text', 'Name the cases to hold.', 'hold.scope.caseIds');
  }
  if (scope.kind !== 'facility') return undefined;
  if (!facilities.has(scope.facility)) {
    const message = `There is no facility ${scope.facility}. Choose one of ${[...facilities.keys()].join(', ')}.`;
    return refuse('no-such-facility', message, 'hold.scope.facility');
  }
  return scope.from > scope.to
    ? refuse('impossible-time', 'The last date is before the first one.', 'hold.scope.to')
    : undefined;
}

/** Why a hold cannot be lifted. */
export function wrongInLifting({ holds }: OrganisationState, holdId: HoldId, reason: string): Wrong {
  const hold = holds.get(holdId);
  if (hold === undefined) return refuse('no-such-hold', 'There is no such hold. Reload the page.', 'holdId');
  if (hold.lifted !== undefined) {
    return refuse('nothing-changed', 'This hold was lifted already. Reload the page.');
  }
  return reason.trim() === ''
    ? refuse('empty-text', 'Say why nothing has to be held for it any more.', 'reason')
    : undefined;
}
