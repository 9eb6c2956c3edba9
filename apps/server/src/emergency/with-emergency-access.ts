import { type FacilityId, type SessionId, workingAlsoAt } from '@ionm-clock/domain';
import type { Asking, Session, SignIn } from '../sign-in/sign-in.ts';

/** The sign-in, each of whose sessions also reaches where its emergency access goes. All else of it stays as it is. */
export function withEmergencyAccess(
  signIn: SignIn,
  reach: (session: SessionId) => readonly FacilityId[],
): SignIn {
  const reaching = (session: Session | undefined): Session | undefined => {
    if (session === undefined) return undefined;
    const user = workingAlsoAt(session.user, reach(session.id));
    return user === session.user ? session : { ...session, user };
  };
  const sessionOf = (asking: Asking): Session | undefined => reaching(signIn.sessionOf(asking));
  const sessionById = (id: SessionId): Session | undefined => reaching(signIn.sessionById(id));
  return new Proxy(signIn, {
    get: (target, name) => {
      if (name === 'sessionOf') return sessionOf;
      if (name === 'sessionById') return sessionById;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
