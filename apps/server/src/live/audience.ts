import { type CaseId, type LoggedEvent, maySeeCase, type User } from '@ionm-clock/domain';
import type { World } from '../world/world.ts';

/** Viewers who may see exactly the same: one message is built for all of them (DESIGN.md section 6). */
export interface Audience {
  readonly key: string;
  readonly user: User;
}

/** A reading physician also sees the cases that they attend elsewhere, so each is an audience of their own. */
export function audienceOf(user: User): Audience {
  const facilities = user.facilities.toSorted().join('\n');
  const key = user.role === 'physician' ? `physician\n${user.userId}` : 'facilities';
  return { key: `${key}\n${facilities}`, user };
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
