import {
  type CaseId,
  type LoggedEvent,
  mayReadRecords,
  maySeeCase,
  ofPresentFormat,
  type PhysicianLoad,
  type StoredRecord,
  type TimeRecord,
  type User,
} from '@ionm-clock/domain';
import type { World } from '../world/world.ts';

/** The events among these that the user may see, as they may see them. */
export function visibleEvents(
  world: World,
  user: User,
  events: readonly LoggedEvent[],
): readonly LoggedEvent[] {
  const visible = new Map<CaseId, boolean>();
  const seen = events.filter(({ caseId }) => {
    let may = visible.get(caseId);
    if (may === undefined) {
      const found = world.get(caseId);
      may = found !== undefined && maySeeCase(user, found.state);
      visible.set(caseId, may);
    }
    return may;
  });
  return asSeenBy(user, seen);
}

/** Events of cases that the user may see; of a finalized record, others than billing learn only that there is one. */
export const asSeenBy = (user: User, events: readonly LoggedEvent[]): readonly LoggedEvent[] =>
  mayReadRecords(user.role) || !events.some(holdsClaims) ? events : events.map(withoutClaims);

const holdsClaims = ({ type }: LoggedEvent): boolean => type === 'record.finalized';

const withoutClaims = (event: LoggedEvent): LoggedEvent =>
  event.type === 'record.finalized'
    ? { ...event, payload: { record: withheld(event.payload.record) } }
    : event;

/** Findings may name cases elsewhere, and claims are nothing to those who do not bill. */
const withheld = (record: StoredRecord): TimeRecord => ({
  ...ofPresentFormat(record),
  physicians: [],
  lines: [],
  findings: [],
  times: [],
});

/** Everyone is told how many cases a physician reads; which they are, those see who may see the cases. */
export const withoutCases = (loads: readonly PhysicianLoad[]): readonly PhysicianLoad[] =>
  loads.map((load) => ({ ...load, caseIds: [] }));
