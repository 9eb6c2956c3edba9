import { type Refusal, refuse } from '../case/refusal.ts';
import { nameKey } from './name-key.ts';
import type { Facility, OrganisationState, SharedDevice } from './organisation-state.ts';

type Wrong = { readonly ok: false; readonly refusal: Refusal } | undefined;

/** Why a facility cannot be saved as it is: no name, one that another has, or a room that is there twice. */
export function wrongInFacility({ facilities }: OrganisationState, { id, rooms }: Facility): Wrong {
  if (id.trim() === '') return refuse('empty-text', 'Give the facility a name.', 'facility.id');
  if (!facilities.has(id) && [...facilities.keys()].some((other) => nameKey(other) === nameKey(id))) {
    return refuse('name-taken', 'There is a facility with this name. Choose another one.', 'facility.id');
  }
  const keys = rooms.map(nameKey);
  const empty = keys.indexOf('');
  if (empty >= 0)
    return refuse('empty-text', 'Give the room a name, or leave it out.', `facility.rooms.${empty}`);
  const repeated = keys.findIndex((key, index) => keys.indexOf(key) < index);
  return repeated < 0
    ? undefined
    : refuse(
        'name-taken',
        'There is a room with this name. Choose another one.',
        `facility.rooms.${repeated}`,
      );
}

/** Why a shared tablet cannot be enrolled as it is: no name, one that another has there, or no such facility. */
export function wrongInDevice(
  { facilities, devices }: OrganisationState,
  { deviceId, name, facility }: Omit<SharedDevice, 'enrolledAt'>,
): Wrong {
  if (deviceId.trim() === '') return refuse('empty-text', 'The tablet has no id.', 'device.deviceId');
  if (name.trim() === '') return refuse('empty-text', 'Give the tablet a name.', 'device.name');
  if (!facilities.has(facility)) {
    const message = `There is no facility ${facility}. Choose one of ${[...facilities.keys()].join(', ')}.`;
    return refuse('no-such-facility', message, 'device.facility');
  }
  const taken = [...devices.values()].some(
    (other) =>
      other.deviceId !== deviceId && other.facility === facility && nameKey(other.name) === nameKey(name),
  );
  return taken
    ? refuse('name-taken', 'There is a tablet with this name. Choose another one.', 'device.name')
    : undefined;
}
