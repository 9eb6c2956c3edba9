import type { UserId } from '../ids.ts';
import type { OrganisationState } from './organisation-state.ts';
import type { Person } from './person.ts';

/** Whether somebody administers the whole organisation now. */
export const administersEverything = ({ active, grants }: Person): boolean =>
  active && grants.some(({ role, facilities }) => role === 'administrator' && facilities === 'everywhere');

/**
 * Whether nobody would administer the whole organisation any more once these people are saved, or nobody who can sign in to do it. An
 * organisation that never had anybody loses nobody.
 */
export function isLastAdministratorLost({ people }: OrganisationState, saved: readonly Person[]): boolean {
  const after = new Map<UserId, Person>(people);
  for (const person of saved) after.set(person.userId, person);
  const before = administratorsOf(people);
  const left = administratorsOf(after);
  const isLost = (count: (some: readonly Person[]) => number): boolean =>
    count(before) > 0 && count(left) === 0;
  return isLost(({ length }) => length) || isLost((some) => some.filter(signsIn).length);
}

const administratorsOf = (people: ReadonlyMap<UserId, Person>): readonly Person[] =>
  [...people.values()].filter(administersEverything);

const signsIn = ({ signInName }: Person): boolean => signInName !== undefined;
