import { type CaseState, type FacilityId, readersOf, type User, type UserId } from '@ionm-clock/domain';
import { audienceOf } from './audience.ts';

/** An audience of which somebody is connected, and the log up to which it has been told. */
export interface ListeningAudience {
  readonly key: string;
  readonly user: User;
  toldTo: number;
}

/** The audiences that listen, found by the cases that they may see: what happens in one of 2,000 must not cost a look at each. */
export class Audiences {
  readonly #byKey = new Map<string, ListeningAudience>();
  readonly #byFacility = new Map<FacilityId, Set<ListeningAudience>>();
  readonly #ofPhysician = new Map<UserId, Set<ListeningAudience>>();

  /** The user's audience; one that is new here has been told what its first viewer has been told. */
  joinedBy(user: User, toldTo: number): ListeningAudience {
    const key = audienceOf(user);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const audience = { key, user, toldTo };
    this.#byKey.set(key, audience);
    for (const facility of user.facilities) addTo(this.#byFacility, facility, audience);
    if (user.role === 'physician') addTo(this.#ofPhysician, user.userId, audience);
    return audience;
  }

  remove(audience: ListeningAudience): void {
    const { key, user } = audience;
    this.#byKey.delete(key);
    for (const facility of user.facilities) removeFrom(this.#byFacility, facility, audience);
    removeFrom(this.#ofPhysician, user.userId, audience);
  }

  all(): IterableIterator<ListeningAudience> {
    return this.#byKey.values();
  }

  of(physician: UserId): Iterable<ListeningAudience> {
    return this.#ofPhysician.get(physician) ?? [];
  }

  /** Those who may see the case (`maySeeCase`). */
  thatSee(state: CaseState): ReadonlySet<ListeningAudience> {
    const seeing = new Set(this.#byFacility.get(state.details.facility));
    for (const reader of readersOf(state)) for (const audience of this.of(reader)) seeing.add(audience);
    return seeing;
  }
}

function addTo<Key>(index: Map<Key, Set<ListeningAudience>>, key: Key, audience: ListeningAudience): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([audience]));
  else known.add(audience);
}

function removeFrom<Key>(
  index: Map<Key, Set<ListeningAudience>>,
  key: Key,
  audience: ListeningAudience,
): void {
  const known = index.get(key);
  known?.delete(audience);
  if (known?.size === 0) index.delete(key);
}
