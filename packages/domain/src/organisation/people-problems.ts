import type { RefusalCode } from '../case/refusal.ts';
import type { UserId } from '../ids.ts';
import type { Right } from '../people/role.ts';
import { nameKey } from './name-key.ts';
import type { OrganisationState } from './organisation-state.ts';
import type { Grant, GrantedRole, Person } from './person.ts';

/** Why one of the people cannot be saved as they are. */
export interface PersonProblem {
  /** Which of them, from 0. */
  readonly index: number;
  /** Such as `grants.0.facilities`. */
  readonly field: string;
  readonly code: RefusalCode;
  readonly message: string;
}

/** What a right is for: without one of these roles it would mean nothing. */
const ROLES_WITH: Readonly<Record<Right, readonly GrantedRole[]>> = {
  'edit-payer-profiles': ['biller', 'administrator'],
};

/** Everything that is wrong in people who are to be saved together, all of them or none. */
export function peopleProblems(
  state: OrganisationState,
  people: readonly Person[],
): readonly PersonProblem[] {
  const own = people.flatMap((person, index) =>
    problemsOf(person, state).map((problem) => ({ ...problem, index })),
  );
  return [...own, ...repeatedPeople(people), ...takenNames(state, people)].sort((a, b) => a.index - b.index);
}

type OwnProblem = Omit<PersonProblem, 'index'>;

function problemsOf(person: Person, state: OrganisationState): readonly OwnProblem[] {
  const { userId, name, credential, signInName, grants, rights } = person;
  const empty = Object.entries({ userId, name, credential, signInName })
    .filter(([, text]) => text?.trim() === '')
    .map(([field]): OwnProblem => ({ field, code: 'empty-text', message: 'Say what it is: this is empty.' }));
  return [
    ...empty,
    ...grants.flatMap((grant, index) => wrongInGrant(grant, index, grants, state)),
    ...rights.flatMap((right, index) => wrongInRight(right, index, person)),
  ];
}

function wrongInGrant(
  { role, facilities }: Grant,
  index: number,
  grants: readonly Grant[],
  state: OrganisationState,
): readonly OwnProblem[] {
  const field = `grants.${index}.facilities`;
  const problems: OwnProblem[] = [];
  if (grants.findIndex((grant) => grant.role === role) < index) {
    const message = `The role ${role} is given twice. Give it once, at all of its facilities.`;
    problems.push({ field: `grants.${index}.role`, code: 'repeated', message });
  }
  if (facilities === 'everywhere') return problems;
  if (facilities.length === 0) {
    const message = `Choose where they are ${role}: at one facility or more, or everywhere.`;
    problems.push({ field, code: 'no-such-facility', message });
  }
  const unknown = facilities.filter((id) => !state.facilities.has(id));
  if (unknown.length > 0) {
    const message = `There is no facility ${unknown.join(', ')}. Choose one of ${[...state.facilities.keys()].join(', ')}.`;
    problems.push({ field, code: 'no-such-facility', message });
  }
  if (new Set(facilities).size < facilities.length) {
    problems.push({ field, code: 'repeated', message: 'A facility is named twice. Name it once.' });
  }
  return problems;
}

function wrongInRight(right: Right, index: number, { rights, grants }: Person): readonly OwnProblem[] {
  const field = `rights.${index}`;
  if (rights.indexOf(right) < index) {
    return [{ field, code: 'repeated', message: 'A right is given twice. Give it once.' }];
  }
  const roles = ROLES_WITH[right];
  if (grants.some(({ role }) => roles.includes(role))) return [];
  const message = `The right ${right} goes with the role ${roles.join(' or ')}. Give the role too, or take the right away.`;
  return [{ field, code: 'right-without-role', message }];
}

function repeatedPeople(people: readonly Person[]): readonly PersonProblem[] {
  const seen = new Set<UserId>();
  return people.flatMap(({ userId }, index) => {
    if (!seen.has(userId)) {
      seen.add(userId);
      return [];
    }
    const message = 'The same person comes twice. Leave one of the two out.';
    return [{ index, field: 'userId', code: 'repeated' as const, message }];
  });
}

/** Names that somebody else signs in with once all are saved, also somebody who is not active. */
function takenNames(state: OrganisationState, people: readonly Person[]): readonly PersonProblem[] {
  const after = new Map<UserId, Person>(state.people);
  for (const person of people) after.set(person.userId, person);
  const holders = Map.groupBy(
    [...after.values()].filter(({ signInName }) => signInName !== undefined),
    ({ signInName = '' }) => nameKey(signInName),
  );
  return people.flatMap(({ userId, signInName }, index) => {
    if (signInName === undefined) return [];
    const taken = holders.get(nameKey(signInName))?.some((holder) => holder.userId !== userId);
    if (taken !== true) return [];
    const message = 'Somebody else signs in with this name. Choose another one.';
    return [{ index, field: 'signInName', code: 'name-taken' as const, message }];
  });
}
