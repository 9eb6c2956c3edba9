import type { FacilityId, Person } from '@ionm-clock/domain';
import type { Directory, Person as NamedPerson } from '@ionm-clock/protocol';
import type { Organisation } from './organisation.ts';

/** The organisation as every viewer is told it. */
export function directoryOf({ setUp, profiles }: Organisation, defaultLimit: number): Directory {
  const ids = [...setUp.facilities.keys()];
  return {
    facilities: [...setUp.facilities.values()],
    people: [...setUp.people.values()].flatMap((person) => named(person, ids)),
    profiles: profiles.all,
    defaultLimit,
  };
}

/** Once for each role, as lists offer people by role; whoever has none any more is named all the same. */
function named(person: Person, everywhere: readonly FacilityId[]): readonly NamedPerson[] {
  const { userId, name, credential, active, grants } = person;
  const one = { userId, name, ...(credential === undefined ? {} : { credential }) };
  // No list offers what only the program is.
  if (grants.length === 0) return [{ ...one, role: 'system', facilities: [], inactive: true }];
  return grants.map(({ role, facilities }) => ({
    ...one,
    role,
    facilities: facilities === 'everywhere' ? everywhere : facilities,
    ...(active ? {} : { inactive: true }),
  }));
}
