import {
  evolveOrganisation as evolveSetUp,
  NOTHING_SET_UP,
  type OrganisationState,
  type ProfileBook,
  SHIPPED_PROFILES,
} from '@ionm-clock/domain';
import type { StoredEvent } from '../log/index.ts';
import { readOrganisationEvent } from './organisation-event.ts';

/** The one stream of what the organisation sets up for itself (DESIGN.md section 5). */
export const ORGANISATION_STREAM = 'organisation';

/** What the log says of the organisation. */
export interface Organisation {
  /** The version of its stream in the log; 0 if it has none. */
  readonly version: number;
  /** The shipped profiles and those of the organisation. */
  readonly profiles: ProfileBook;
  /** Facilities, people, devices, policy. */
  readonly setUp: OrganisationState;
  /** How many versions of payer profiles cannot be read, because the log was changed behind the program's back. */
  readonly damaged: number;
}

export const NEW_ORGANISATION: Organisation = {
  version: 0,
  profiles: SHIPPED_PROFILES,
  setUp: NOTHING_SET_UP,
  damaged: 0,
};

/** The organisation after one more event of the log; the same one after an event of another stream. */
export function evolveOrganisation(organisation: Organisation, event: StoredEvent): Organisation {
  if (event.stream !== ORGANISATION_STREAM) return organisation;
  const { version } = event;
  const read = readOrganisationEvent(event);
  switch (read.status) {
    case 'profile-saved':
      return { ...organisation, version, profiles: organisation.profiles.with(read.profile) };
    case 'set-up':
      return { ...organisation, version, setUp: evolveSetUp(organisation.setUp, read.event) };
    case 'damaged':
      return { ...organisation, version, damaged: organisation.damaged + (read.isProfile ? 1 : 0) };
    case 'unknown':
      return { ...organisation, version };
  }
}

/** Whether an event of the organisation cannot be read, and was passed over. */
export const isDamaged = (event: StoredEvent): boolean =>
  event.stream === ORGANISATION_STREAM && readOrganisationEvent(event).status === 'damaged';
