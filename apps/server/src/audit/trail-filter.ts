import type { AuditSearch } from '@ionm-clock/protocol';
import { caseOfStream, type StoredEvent } from '../log/index.ts';
import { type About, about, casesOf, kindOf, type TrailEvent, trailEvent } from './trail-event.ts';
import type { ViewerScope } from './viewer-scope.ts';

export type Sought = Omit<AuditSearch, 'before'>;

/** The event, read, if it is sought and this viewer may see it. What costs nothing is looked at first. */
export function soughtAndSeen(
  stored: StoredEvent,
  sought: Sought,
  scope: ViewerScope,
): TrailEvent | undefined {
  if (!mayBeSought(stored, sought)) return undefined;
  const read = trailEvent(stored);
  const of = about(read, stored);
  return isSought(read, stored, sought) && (scope.everything || isSeen(of, scope)) ? read : undefined;
}

/** By the time at which it was stored: that of a tap is the word of a device, and of a person where it was typed. */
function mayBeSought({ stream, type, recordedAt }: StoredEvent, sought: Sought): boolean {
  if (sought.kind !== undefined && kindOf(stream) !== sought.kind) return false;
  if (sought.type !== undefined && type !== sought.type && !type.startsWith(`${sought.type}.`)) return false;
  if (sought.from !== undefined && recordedAt < sought.from) return false;
  return sought.to === undefined || recordedAt <= sought.to;
}

function isSought(read: TrailEvent, { actor, stream }: StoredEvent, { userId, caseId }: Sought): boolean {
  const access = read.kind === 'access' && !('unread' in read) ? read.event.payload : undefined;
  if (userId !== undefined && actor.userId !== userId) {
    // Also what was done to somebody: their account was locked, they were saved with another role.
    const subject = access !== undefined && 'userId' in access ? access.userId : savedPerson(read);
    if (subject !== userId) return false;
  }
  if (caseId === undefined || caseOfStream(stream) === caseId) return true;
  if (read.kind === 'exports' && !('unread' in read)) return casesOf(read.event).some((id) => id === caseId);
  if (access === undefined) return false;
  return (
    ('caseId' in access && access.caseId === caseId) ||
    ('caseIds' in access && access.caseIds.includes(caseId))
  );
}

const savedPerson = (read: TrailEvent): string | undefined =>
  read.kind === 'organisation' && 'event' in read && read.event.type === 'person.saved'
    ? read.event.payload.person.userId
    : undefined;

const isSeen = ({ caseIds = [], facilities = [], people = [], all }: About, scope: ViewerScope): boolean =>
  all === true ||
  caseIds.some((id) => scope.seesCase(id)) ||
  facilities.some((id) => scope.seesFacility(id)) ||
  people.some((id) => scope.seesPerson(id));
