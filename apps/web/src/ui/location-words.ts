import type { Location } from '@ionm-clock/domain';

export { LOCATION_WORDS } from '@ionm-clock/domain';

/** Where a physician reads from, where it stands alone. */
export const LOCATION_TITLES: Readonly<Record<Location, string>> = {
  remote: 'Remote',
  'in-facility': 'In the facility',
  'in-room': 'In the room',
};

/** The order in which they are offered: remote is what most reading is. */
export const LOCATIONS_OFFERED: readonly Location[] = ['remote', 'in-facility', 'in-room'];
