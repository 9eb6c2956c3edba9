import type { FacilityId } from '../ids.ts';
import type { OrganisationCommand } from './organisation-commands.ts';
import type { OrganisationState } from './organisation-state.ts';
import type { Grant, Person } from './person.ts';

/** What a command on the organisation is about: some facilities, or the whole of it. */
export type Scope = readonly FacilityId[] | 'everywhere';

/**
 * What somebody must administer to issue the command: where the person works and is to work, the facility of the device or the
 * rooms. A new facility, its time zone, which tells the dates of service of the cases to come, a policy, a legal hold, and whoever
 * has a role everywhere, a right or no role at all, are of the whole organisation.
 */
export function scopeOf(command: OrganisationCommand, state: OrganisationState): Scope {
  switch (command.type) {
    case 'saveFacility': {
      const { id, timeZone } = command.facility;
      return state.facilities.get(id)?.timeZone === timeZone ? [id] : 'everywhere';
    }
    case 'savePerson':
      return scopeOfPeople([command.person], state);
    case 'importPeople':
      return scopeOfPeople(command.people, state);
    case 'enrolDevice': {
      const known = state.devices.get(command.device.deviceId);
      return known === undefined ? [command.device.facility] : [command.device.facility, known.facility];
    }
    case 'removeDevice': {
      const device = state.devices.get(command.deviceId);
      return device === undefined ? 'everywhere' : [device.facility];
    }
    case 'savePolicy':
    case 'placeHold':
    case 'liftHold':
    case 'saveBillingSetup':
      return 'everywhere';
  }
}

function scopeOfPeople(people: readonly Person[], state: OrganisationState): Scope {
  const before = people.map(({ userId }) => state.people.get(userId)).filter((known) => known !== undefined);
  const all = [...people, ...before];
  if (all.some(({ rights, grants }) => rights.length > 0 || grants.length === 0)) return 'everywhere';
  return joined(all.flatMap(({ grants }) => grants));
}

function joined(grants: readonly Grant[]): Scope {
  const facilities: FacilityId[] = [];
  for (const grant of grants) {
    if (grant.facilities === 'everywhere') return 'everywhere';
    facilities.push(...grant.facilities);
  }
  return facilities;
}
