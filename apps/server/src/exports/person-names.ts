import type { UserId } from '@ionm-clock/domain';
import type { World } from '../world/world.ts';

/** The names of people as the organisation has them now; the id of whom it does not know. */
export const personNames =
  ({ organisation }: World) =>
  (id: UserId): string =>
    organisation.setUp.people.get(id)?.name ?? id;
