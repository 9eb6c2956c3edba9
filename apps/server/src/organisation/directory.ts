import type { FacilityId, Person } from '@ionm-clock/domain';
import type { Directory, Person as NamedPerson } from '@ionm-clock/protocol';
import type { FixedDirectory, Organisation } from './organisation.ts';

/** The organisation as every viewer is told it. */
export function directoryOf(fixed: FixedDirectory, organisation: Organisation): Directory {
  const { setUp, profiles } = organisation;
  // What the log says of a facility or a person stands for what was there before.
  const facilities = [
    ...fixed.facilities.filter(({ id }) => !setUp.facilities.has(id)),
    ...setUp.facilities.values(),
  ];
  const ids = facilities.map(({ id }) => id);
  const before = fixed.people.filter(({ userId }) => !setUp.people.has(userId));
  const people = [...setUp.people.values()].flatMap((person) => named(person, ids));
  return { ...fixed, facilities, people: [...before, ...people], profiles: profiles.all };
}

/** Once for each role, as lists offer people by role. */
function named(person: Person, everywhere: readonly FacilityId[]): readonly NamedPerson[] {
  const { userId, name, credential, active, grants } = person;
  return grants.map(({ role, facilities }) => ({
    userId,
    name,
    role,
    ...(credential === undefined ? {} : { credential }),
    facilities: facilities === 'everywhere' ? everywhere : facilities,
    ...(active ? {} : { inactive: true }),
  }));
}
