import { mayReachFacility } from '../people/may.ts';
import type { User } from '../people/role.ts';
import type { Facility, OrganisationState, SharedDevice } from './organisation-state.ts';
import type { Person } from './person.ts';

/** Of the organisation what an administrator or auditor is shown. */
export interface Administered {
  readonly facilities: readonly Facility[];
  readonly people: readonly Person[];
  readonly devices: readonly SharedDevice[];
}

/**
 * What the user's facilities have: with them everyone who works at one of them, whole, also where else they work. Who has no role at
 * all is shown to those of the whole organisation.
 */
export function administeredBy(user: User, { facilities, people, devices }: OrganisationState): Administered {
  const all = user.everywhere === true;
  const shows = ({ grants }: Person): boolean =>
    all ||
    grants.some(
      (grant) =>
        grant.facilities === 'everywhere' || grant.facilities.some((id) => mayReachFacility(user, id)),
    );
  return {
    facilities: [...facilities.values()].filter(({ id }) => all || mayReachFacility(user, id)),
    people: [...people.values()].filter(shows),
    devices: [...devices.values()].filter(({ facility }) => all || mayReachFacility(user, facility)),
  };
}
