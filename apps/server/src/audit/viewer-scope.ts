import {
  type CaseId,
  caseId,
  type FacilityId,
  mayReachFacility,
  seesBySight,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';

/** Whom and what one reader of the audit trail may see, as of when they asked. */
export class ViewerScope {
  readonly #user: User;
  readonly #world: World;
  readonly #people: ReadonlySet<UserId>;
  readonly #cases = new Map<CaseId, boolean>();

  constructor(user: User, world: World, people: Directory['people']) {
    this.#user = user;
    this.#world = world;
    this.#people = new Set(
      people
        .filter(({ facilities }) => facilities.some((facility) => mayReachFacility(user, facility)))
        .map(({ userId }) => userId),
    );
  }

  /** Whether they see all there is. */
  get everything(): boolean {
    return this.#user.everywhere === true;
  }

  seesCase(id: CaseId): boolean {
    if (this.everything) return true;
    let sees = this.#cases.get(id);
    if (sees === undefined) {
      const sight = this.#world.cases.sightOf(id);
      sees = sight !== undefined && seesBySight(this.#user, sight);
      // A search is of one moment: a file of it has as many entries as were counted before.
      this.#cases.set(id, sees);
    }
    return sees;
  }

  /** Whether a text is the name of a case that they see. */
  seesCaseNamed(text: string): boolean {
    return this.seesCase(caseId(text));
  }

  seesFacility(id: FacilityId): boolean {
    return this.everything || mayReachFacility(this.#user, id);
  }

  /** Whoever works at one of the viewer's facilities, also who works everywhere. */
  seesPerson(id: UserId): boolean {
    return this.everything || this.#people.has(id);
  }
}
