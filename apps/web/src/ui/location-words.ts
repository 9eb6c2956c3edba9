import type { Location } from '@ionm-clock/domain';

/** Where a physician reads from, as it stands after "reading" or "join". */
export const LOCATION_WORDS: Readonly<Record<Location, string>> = {
  remote: 'remote',
  'in-facility': 'in the facility',
  'in-room': 'in the room',
};

/** The same where it stands alone. */
export const LOCATION_TITLES: Readonly<Record<Location, string>> = {
  remote: 'Remote',
  'in-facility': 'In the facility',
  'in-room': 'In the room',
};

/** The order in which they are offered: remote is what most reading is. */
export const LOCATIONS_OFFERED: readonly Location[] = ['remote', 'in-facility', 'in-room'];
