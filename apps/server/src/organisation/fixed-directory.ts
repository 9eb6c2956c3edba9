import type { FacilityId, Grant, Person, Right, UserId } from '@ionm-clock/domain';
import type { Directory, Person as NamedPerson } from '@ionm-clock/protocol';
import { NEW_ORGANISATION, type Organisation } from './organisation.ts';

/** Somebody who is there before the log says anything: once for each role, with what is not told to every viewer. */
export interface FixedPerson extends Omit<NamedPerson, 'inactive'> {
  readonly rights?: readonly Right[];
  /** The role is granted for the whole organisation, also for what it sets up later. */
  readonly everywhere?: true;
}

/** What is there before the log says anything of the organisation: that of the demo, or nothing. Payer profiles come from the log. */
export interface FixedDirectory extends Pick<Directory, 'facilities' | 'defaultLimit'> {
  readonly people: readonly FixedPerson[];
}

/** The organisation before the first event of the log: what the log then says of a facility or a person stands for what was there. */
export function organisationOf({ facilities, people }: FixedDirectory): Organisation {
  const known = new Map<UserId, Person>();
  for (const one of people) {
    const before = known.get(one.userId);
    const grants = [...(before?.grants ?? []), ...grantsOf(one)];
    const rights = [...new Set([...(before?.rights ?? []), ...(one.rights ?? [])])];
    const { userId, name, credential = before?.credential } = one;
    known.set(userId, {
      userId,
      name,
      ...(credential === undefined ? {} : { credential }),
      grants,
      rights,
      active: true,
    });
  }
  const setUp = {
    ...NEW_ORGANISATION.setUp,
    facilities: new Map(facilities.map((facility) => [facility.id, facility])),
    people: known,
  };
  return { ...NEW_ORGANISATION, setUp };
}

function grantsOf({ role, facilities, everywhere }: FixedPerson): readonly Grant[] {
  if (role === 'system') return [];
  const where: readonly FacilityId[] | 'everywhere' = everywhere ? 'everywhere' : facilities;
  return [{ role, facilities: where }];
}
