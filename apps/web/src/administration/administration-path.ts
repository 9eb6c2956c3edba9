import { mayManageIntegrations, type User } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

export const ADMINISTRATION_PATH = '/administration';
export const INTEGRATIONS_PATH = `${ADMINISTRATION_PATH}/integrations`;
export const RETENTION_PATH = `${ADMINISTRATION_PATH}/retention`;
export const FACILITIES_PATH = `${ADMINISTRATION_PATH}/facilities`;

/** The parts of the desk for this person, in the order of its links; people first, as `ADMINISTRATION_PATH` itself. */
export const administrationSections = (user: User | undefined) =>
  [
    { name: t`People`, path: ADMINISTRATION_PATH },
    { name: t`Facilities and ORs`, path: FACILITIES_PATH },
    { name: t`Devices`, path: `${ADMINISTRATION_PATH}/devices` },
    { name: t`Sessions`, path: `${ADMINISTRATION_PATH}/sessions` },
    { name: t`Policy`, path: `${ADMINISTRATION_PATH}/policy` },
    { name: t`Retention`, path: RETENTION_PATH },
    { name: t`Billing set-up`, path: `${ADMINISTRATION_PATH}/billing-setup` },
    { name: t`Emergency access`, path: `${ADMINISTRATION_PATH}/emergency` },
    { name: t`Import`, path: `${ADMINISTRATION_PATH}/import` },
    { name: t`Integrations`, path: INTEGRATIONS_PATH },
  ].filter(({ path }) => path !== INTEGRATIONS_PATH || (user !== undefined && mayManageIntegrations(user)));

export const NEW_PERSON_PATH = `${ADMINISTRATION_PATH}/new-person`;
export const NEW_FACILITY_PATH = `${ADMINISTRATION_PATH}/new-facility`;

export const personPath = (userId: string): string =>
  `${ADMINISTRATION_PATH}/people/${encodeURIComponent(userId)}`;

export const facilityPath = (facilityId: string): string =>
  `${ADMINISTRATION_PATH}/facilities/${encodeURIComponent(facilityId)}`;

/** Whether a part of the address, as the router tells it, is this id: it has decoded what `encodeURI` would encode. */
export const isInPath = (part: string, id: string): boolean => part === decodeURI(encodeURIComponent(id));
