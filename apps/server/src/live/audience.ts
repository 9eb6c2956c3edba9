import { type CaseId, type LoggedEvent, mayReachFacility, maySeeCase, type User } from '@ionm-clock/domain';
import type { World } from '../world/world.ts';

/** Viewers who may see exactly the same: one message is built for all of them (DESIGN.md section 6). */
export interface Audience {
  readonly key: string;
  readonly user: User;
}

/** A reading physician also sees the cases that they attend elsewhere, so each is an audience of their own. */
export function audienceOf(user: User): Audience {
  const facilities = user.facilities.toSorted().join('\n');
  return { key: user.role === 'physician' ? `physician\n${user.userId}` : `facilities\n${facilities}`, user };
}

/** The events among these that the audience may see. */
export function visibleEvents(
  world: World,
  { user }: Audience,
  events: readonly LoggedEvent[],
): readonly LoggedEvent[] {
  const visible = new Map<CaseId, boolean>();
  return events.filter(({ caseId }) => {
    let may = visible.get(caseId);
    if (may === undefined) {
      const found = world.get(caseId);
      may = found !== undefined && maySeeCase(user, found.state);
      visible.set(caseId, may);
    }
    return may;
  });
}

/** Whether one of these events shows the physician a case of which they have seen nothing so far. */
export const opensCaseTo = (world: World, { user }: Audience, events: readonly LoggedEvent[]): boolean =>
  events.some((event) => {
    if (event.type !== 'physician.joined' || event.payload.physicianId !== user.userId) return false;
    const found = world.get(event.caseId);
    return found !== undefined && !mayReachFacility(user, found.state.details.facility);
  });
