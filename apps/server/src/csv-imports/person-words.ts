import type { Grant, Person } from '@ionm-clock/domain';

/** What would come of saving somebody, in words: `adds Ada Lowe, technologist at Mercy`. */
export function personWords(before: Person | undefined, person: Person): string {
  const { name, grants, active } = person;
  if (before === undefined) {
    const roles = grants.length === 0 ? 'without a role' : grants.map(grantWords).join(', ');
    return `adds ${name}, ${roles}${active ? '' : ', not active'}`;
  }
  const changed = FIELDS.filter(([, textOf]) => textOf(before) !== textOf(person));
  return changed.length === 0
    ? `leaves ${name} as they are`
    : `changes ${name}: ${changed.map(([what, textOf]) => `${what}: ${textOf(person) || 'none'}`).join(', ')}`;
}

const FIELDS: readonly (readonly [string, (person: Person) => string])[] = [
  ['name', ({ name }) => name],
  ['sign-in name', ({ signInName = '' }) => signInName],
  ['credential', ({ credential = '' }) => credential],
  ['roles', ({ grants }) => grants.map(grantWords).join(', ')],
  ['rights', ({ rights }) => rights.join(', ')],
  ['active', ({ active }) => (active ? 'yes' : 'no')],
];

const grantWords = ({ role, facilities }: Grant): string =>
  `${role} ${facilities === 'everywhere' ? facilities : `at ${facilities.join(' and ')}`}`;
