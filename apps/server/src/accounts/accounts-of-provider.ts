import type { AccountsOfProvider } from '../single-sign-on/single-sign-on.ts';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { personWhoSignsIn } from './at-work.ts';
import { cookieIn } from './cookies.ts';
import { addressOf, startSession } from './session-start.ts';

/** What the accounts do for whoever comes in through the identity provider. */
export function accountsOfProvider(parts: AccountParts): AccountsOfProvider {
  const { store, sessions, audit, organisation } = parts;
  const sessionOfCookie = (cookie: string | undefined) => {
    const secret = cookieIn(cookie, 'ionm-session');
    return secret === undefined ? undefined : sessions.find(secret);
  };
  return {
    people: {
      person: (userId) => organisation().people.get(userId),
      personNamed: (signInName) => personWhoSignsIn(organisation(), signInName),
    },
    bindings: store.providerSubjects,
    underWay: store.underWay,
    sessionOfCookie,
    bound: (userId, request) => {
      const session = sessionOfCookie(request.headers.cookie);
      const from = session?.userId === userId ? fromSession(session) : { address: addressOf(request) };
      audit.tell({
        type: 'credential.changed',
        payload: { userId, credential: 'single-sign-on', change: 'set', from },
      });
    },
    enter: async (person, { secondFactor }, request, response) => {
      const factor = secondFactor ? 'identity-provider' : undefined;
      const given = await startSession(parts, request, response, {
        person,
        method: 'single-sign-on',
        secondFactor: factor,
      });
      return given !== undefined;
    },
    refused: (userId, request) => {
      const payload = { method: 'single-sign-on', from: { address: addressOf(request) } } as const;
      audit.tell({ type: 'signIn.refused', payload: { ...payload, ...(userId && { userId }) } });
    },
  };
}
