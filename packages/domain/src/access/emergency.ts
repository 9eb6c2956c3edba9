import type { FacilityId, SessionId, UserId } from '../ids.ts';
import { mayIssue } from '../people/may.ts';
import type { User } from '../people/role.ts';
import type { Instant } from '../time/instant.ts';
import type { AccessEvent } from './access-event.ts';

/** Somebody works for a while at a facility where they otherwise do not, in one session, for a reason. */
export interface Emergency {
  readonly sessionId: SessionId;
  readonly userId: UserId;
  readonly facility: FacilityId;
  readonly reason: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** An event of the stream `access` with what the fold needs of its place. */
export type LoggedAccess = AccessEvent & { readonly at: Instant; readonly by: UserId };

/**
 * The emergencies after one more event; the same list if it changes nothing. Those whose time is over stay in it until the log says so,
 * and reach nothing meanwhile. Pure and total.
 */
export function evolveEmergencies(
  emergencies: readonly Emergency[],
  event: LoggedAccess,
): readonly Emergency[] {
  switch (event.type) {
    case 'emergencyAccess.taken': {
      const { facility, reason, until, from } = event.payload;
      const { sessionId } = from;
      if (sessionId === undefined) return emergencies;
      const others = emergencies.filter((one) => one.sessionId !== sessionId || one.facility !== facility);
      return [...others, { sessionId, userId: event.by, facility, reason, from: event.at, until }];
    }
    case 'emergencyAccess.ended': {
      const { facility, userId, session } = event.payload;
      return without(
        emergencies,
        (one) =>
          one.userId === userId &&
          one.facility === facility &&
          (session === undefined || one.sessionId === session),
      );
    }
    case 'session.ended':
      return without(emergencies, (one) => one.sessionId === event.payload.from.sessionId);
    default:
      return emergencies;
  }
}

function without(
  emergencies: readonly Emergency[],
  isOver: (one: Emergency) => boolean,
): readonly Emergency[] {
  return emergencies.some(isOver) ? emergencies.filter((one) => !isOver(one)) : emergencies;
}

/**
 * The user as they may work while they have emergency access to these facilities. Whoever goes on in a role that takes none does not
 * have it there.
 */
export function workingAlsoAt(user: User, emergencies: readonly FacilityId[]): User {
  if (emergencies.length === 0 || !mayIssue(user.role, 'takeEmergencyAccess')) return user;
  const emergencyAt = emergencies.filter((facility) => !user.facilities.includes(facility));
  if (emergencyAt.length === 0) return user;
  return { ...user, facilities: [...user.facilities, ...emergencyAt], emergencyAt };
}
