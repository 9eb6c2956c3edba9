import type { Location } from './details.ts';

/** Where a physician reads from, as it stands after "reading", "join" or a duration. */
export const LOCATION_WORDS: Readonly<Record<Location, string>> = {
  remote: 'remote',
  'in-facility': 'in the facility',
  'in-room': 'in the room',
};
