import { type ProfileBook, SHIPPED_PROFILES } from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import type { StoredEvent } from '../log/index.ts';
import { readProfileSaved } from './profile-saved.ts';

/** The one stream of what the organisation sets up for itself (DESIGN.md section 5). */
export const ORGANISATION_STREAM = 'organisation';

/** The organisation but for its payer profiles: what the log does not say yet, and stays the same while a server runs. */
export type FixedDirectory = Omit<Directory, 'profiles'>;

/** What the log says of the organisation. */
export interface Organisation {
  /** The version of its stream in the log; 0 if it has none. */
  readonly version: number;
  /** The shipped profiles and those of the organisation. */
  readonly profiles: ProfileBook;
  /** How many versions cannot be read, because the log was changed behind the program's back. */
  readonly damaged: number;
}

export const NEW_ORGANISATION: Organisation = { version: 0, profiles: SHIPPED_PROFILES, damaged: 0 };

/** The organisation after one more event of the log; the same one after an event of another stream. */
export function evolveOrganisation(organisation: Organisation, event: StoredEvent): Organisation {
  if (event.stream !== ORGANISATION_STREAM) return organisation;
  const { version } = event;
  const read = readProfileSaved(event);
  switch (read.status) {
    case 'saved':
      return { ...organisation, version, profiles: organisation.profiles.with(read.profile) };
    case 'damaged':
      return { ...organisation, version, damaged: organisation.damaged + 1 };
    case 'another-event':
      return { ...organisation, version };
  }
}

/** Whether an event of the organisation cannot be read, and was passed over. */
export const isDamaged = (event: StoredEvent): boolean =>
  event.stream === ORGANISATION_STREAM && readProfileSaved(event).status === 'damaged';
