import { type CaseState, type FacilityId, readersOf, type User, type UserId } from '@ionm-clock/domain';
import { audienceOf } from './audience.ts';

/** An audience of which somebody is connected, and the log up to which it has been told. */
export interface ListeningAudience {
  readonly key: string;
  readonly user: User;
  readonly colleagues: Colleagues;
  toldTo: number;
}

/** All audiences that work at the same facilities: they see the same but for what physicians attend elsewhere. */
export type Colleagues = Set<ListeningAudience>;

/** Who may see a case: all who work at its facility, and readers who do not. */
export interface Seeing {
  readonly there: readonly Colleagues[];
  readonly elsewhere: readonly ListeningAudience[];
}

/** The audiences that listen, found by the cases that they may see: what happens in one of 2,000 must not cost a look at each. */
export class Audiences {
  readonly #byKey = new Map<string, ListeningAudience>();
  readonly #colleagues = new Map<string, Colleagues>();
  readonly #byFacility = new Map<FacilityId, Set<Colleagues>>();
  readonly #ofPhysician = new Map<UserId, Set<ListeningAudience>>();

  /** The user's audience; one that is new here has been told what its first viewer has been told. */
  joinedBy(user: User, toldTo: number): ListeningAudience {
    const key = audienceOf(user);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const colleagues = this.#colleaguesOf(user);
    const audience = { key, user, colleagues, toldTo };
    this.#byKey.set(key, audience);
    colleagues.add(audience);
    for (const facility of user.facilities) addTo(this.#byFacility, facility, colleagues);
    if (user.role === 'physician') addTo(this.#ofPhysician, user.userId, audience);
    return audience;
  }

  remove(audience: ListeningAudience): void {
    const { key, user, colleagues } = audience;
    this.#byKey.delete(key);
    removeFrom(this.#ofPhysician, user.userId, audience);
    colleagues.delete(audience);
    if (colleagues.size > 0) return;
    this.#colleagues.delete(facilitiesOf(user));
    for (const facility of user.facilities) removeFrom(this.#byFacility, facility, colleagues);
  }

  all(): IterableIterator<ListeningAudience> {
    return this.#byKey.values();
  }

  of(physician: UserId): Iterable<ListeningAudience> {
    return this.#ofPhysician.get(physician) ?? [];
  }

  /** Those who may see the case (`maySeeCase`). */
  thatSee(state: CaseState): Seeing {
    const there = [...(this.#byFacility.get(state.details.facility) ?? [])];
    const elsewhere = new Set<ListeningAudience>();
    for (const reader of readersOf(state))
      for (const audience of this.of(reader))
        if (!there.includes(audience.colleagues)) elsewhere.add(audience);
    return { there, elsewhere: [...elsewhere] };
  }

  #colleaguesOf(user: User): Colleagues {
    const facilities = facilitiesOf(user);
    const known = this.#colleagues.get(facilities);
    if (known !== undefined) return known;
    const colleagues: Colleagues = new Set();
    this.#colleagues.set(facilities, colleagues);
    return colleagues;
  }
}

const facilitiesOf = ({ facilities }: User): string => facilities.toSorted().join('\n');

function addTo<Key, Member>(index: Map<Key, Set<Member>>, key: Key, member: Member): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([member]));
  else known.add(member);
}

function removeFrom<Key, Member>(index: Map<Key, Set<Member>>, key: Key, member: Member): void {
  const known = index.get(key);
  known?.delete(member);
  if (known?.size === 0) index.delete(key);
}
