import { openAttendance } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { loadStatus, type PhysicianLoad } from '../concurrency/physician-load.ts';
import type { FacilityId, UserId } from '../ids.ts';
import { maySeeCase } from '../people/may.ts';
import type { Role } from '../people/role.ts';
import { isNotified, NOTICES_OF, type Notice, type NoticeBase, placeOf } from './notice.ts';
import { unreadSince } from './unread-since.ts';

/** Somebody who may be told, once for each of their roles. */
export interface Reachable {
  readonly userId: UserId;
  readonly role: Role | 'surgeon';
  readonly facilities: readonly FacilityId[];
  readonly inactive?: true;
}

/** The load of a physician before and after an event. */
export interface LoadChange {
  /** Undefined: nothing was known of them. */
  readonly before: PhysicianLoad | undefined;
  readonly after: PhysicianLoad;
}

/** What the notices of an event are made of. */
export interface NoticeContext {
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  readonly people: readonly Reachable[];
  /** The loads that the event has changed. */
  readonly loads: readonly LoadChange[];
}

/** Whether noticesOf may have anything to say of an event of this type. */
export const isWorthTelling = (event: Pick<CaseEvent, 'type'>): boolean =>
  event.type === 'signal.changed' ||
  event.type === 'message.sent' ||
  event.type === 'reader.requested' ||
  event.type === 'handOver.offered' ||
  mayChangeLoads(event);

/** Whether how many cases somebody reads, or may read, can be another after an event of this type. */
export const mayChangeLoads = ({ type }: Pick<CaseEvent, 'type'>): boolean =>
  type === 'time.amended' ||
  type === 'case.detailsChanged' ||
  type.startsWith('physician.') ||
  type.startsWith('monitoring.');

/** What happened longer ago, and is heard of only now, is no news: it is in the case. */
const NEWS_FOR_MS = 15 * 60_000;

/**
 * Whom an event concerns, and what they are told. Whoever caused it only if it took them over their limit; never somebody who may not
 * see the case or has no part in it, each person once. What was imported, or happened long ago, is told to nobody.
 */
export function noticesOf(event: CaseEvent, context: NoticeContext): readonly Notice[] {
  if (event.source === 'import' || event.recordedAt - event.at > NEWS_FOR_MS) return [];
  const told = new Map<UserId, Notice>();
  for (const notice of [...draftsOf(event, context), ...overLimit(event, context)]) {
    if (mayBeTold(notice, event, context)) told.set(notice.to, notice);
  }
  return [...told.values()];
}

function* draftsOf(event: CaseEvent, { before, after, people }: NoticeContext): Generator<Notice> {
  const { at, actor } = event;
  const about = (to: UserId): NoticeBase => ({ to, caseId: after.id, at, ...placeOf(after) });
  switch (event.type) {
    case 'signal.changed':
      for (const to of readersOf(after)) yield { ...about(to), kind: 'signal-changed', by: actor.userId };
      return;
    case 'message.sent':
      for (const to of [...readersOf(after), ...after.technologists]) {
        yield { ...about(to), kind: 'message-sent', by: actor.userId };
      }
      return;
    case 'reader.requested': {
      const asked = event.payload.to ?? people.filter(isPhysician).map(({ userId }) => userId);
      const reading = readersOf(after);
      for (const to of asked) {
        if (!reading.includes(to)) yield { ...about(to), kind: 'reader-requested', by: actor.userId };
      }
      return;
    }
    case 'handOver.offered':
      for (const to of event.payload.to)
        yield { ...about(to), kind: 'hand-over-offered', by: event.payload.from };
      return;
    case 'physician.joined': {
      const { physicianId } = event.payload;
      // Who joins by their own tap knows it; the program and an earlier one let somebody be put there by a colleague.
      yield { ...about(physicianId), kind: 'handed-over', from: actor.userId, reader: physicianId };
      return;
    }
    case 'physician.left': {
      const { physicianId, handedOverTo } = event.payload;
      if (handedOverTo === undefined) break;
      for (const to of [physicianId, ...after.technologists]) {
        yield { ...about(to), kind: 'handed-over', from: physicianId, reader: handedOverTo };
      }
      return;
    }
  }
  const unread = unreadSince(after);
  if (unread === undefined || (before !== undefined && unreadSince(before) !== undefined)) return;
  for (const to of after.technologists) {
    yield { ...about(to), kind: 'nobody-reads', left: unread.left };
  }
}

/** Once for each time that a physician comes to be above the limit: whoever was above it before knows. */
function* overLimit({ at }: CaseEvent, { after: state, loads }: NoticeContext): Generator<Notice> {
  for (const { before, after } of loads) {
    if (loadStatus(after) !== 'over-limit') continue;
    if (before !== undefined && loadStatus(before) === 'over-limit') continue;
    const { physicianId: to, level, limit } = after;
    yield { to, caseId: state.id, at, ...placeOf(state), kind: 'over-limit', level, limit };
  }
}

const isPhysician = ({ role }: Reachable): boolean => role === 'physician';

const readersOf = ({ attendance }: CaseState): readonly UserId[] =>
  openAttendance(attendance).map(({ physicianId }) => physicianId);

function mayBeTold({ to, kind }: Notice, { actor }: CaseEvent, { after, people }: NoticeContext): boolean {
  // That the limit is crossed is news to whoever does it by their own tap: the warning before it was a forecast.
  if (to === actor.userId && kind !== 'over-limit') return false;
  return people.some(
    (person) =>
      person.userId === to &&
      person.inactive !== true &&
      isNotified(person.role) &&
      NOTICES_OF[person.role].includes(kind) &&
      maySeeCase(person, after),
  );
}
