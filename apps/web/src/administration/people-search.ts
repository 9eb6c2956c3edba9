import type { AdministeredPerson } from '@ionm-clock/protocol';
import { grantWords } from './role-words.ts';

/** Those who fit every word of the search, by name: who works here first, then who did. */
export function peopleFound(
  people: readonly AdministeredPerson[],
  search: string,
): readonly AdministeredPerson[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return people
    .filter((one) => {
      const text = searchText(one);
      return words.every((word) => text.includes(word));
    })
    .toSorted(
      (a, b) =>
        Number(b.person.active) - Number(a.person.active) || a.person.name.localeCompare(b.person.name),
    );
}

const searchText = ({
  person: { name, credential, signInName, grants, active },
}: AdministeredPerson): string =>
  [name, credential, signInName, ...grants.map(grantWords), active ? 'active' : 'inactive']
    .join(' ')
    .toLocaleLowerCase();
