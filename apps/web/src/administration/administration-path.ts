export const ADMINISTRATION_PATH = '/administration';

/** The parts of the desk, in the order of its links; people first, as `ADMINISTRATION_PATH` itself. */
export const SECTIONS = [
  { name: 'People', path: ADMINISTRATION_PATH },
  { name: 'Facilities and ORs', path: `${ADMINISTRATION_PATH}/facilities` },
  { name: 'Devices', path: `${ADMINISTRATION_PATH}/devices` },
  { name: 'Sessions', path: `${ADMINISTRATION_PATH}/sessions` },
  { name: 'Policy', path: `${ADMINISTRATION_PATH}/policy` },
  { name: 'Emergency access', path: `${ADMINISTRATION_PATH}/emergency` },
  { name: 'Import', path: `${ADMINISTRATION_PATH}/import` },
] as const;

export const NEW_PERSON_PATH = `${ADMINISTRATION_PATH}/new-person`;
export const NEW_FACILITY_PATH = `${ADMINISTRATION_PATH}/new-facility`;

export const personPath = (userId: string): string =>
  `${ADMINISTRATION_PATH}/people/${encodeURIComponent(userId)}`;

export const facilityPath = (facilityId: string): string =>
  `${ADMINISTRATION_PATH}/facilities/${encodeURIComponent(facilityId)}`;

/** Whether a part of the address, as the router tells it, is this id: it has decoded what `encodeURI` would encode. */
export const isInPath = (part: string, id: string): boolean => part === decodeURI(encodeURIComponent(id));
