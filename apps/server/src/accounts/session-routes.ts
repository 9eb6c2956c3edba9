import { changeRoleSchema, endSessionSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import { askingIn } from '../http/asking-user.ts';
import { problem } from '../http/problem.ts';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { answerSignedOut, askingHeldUp, sessionThatAsks } from './asking-session.ts';
import { rolesIn, userIn } from './at-work.ts';
import { clearCookie, cookieIn } from './cookies.ts';
import { bodyOf } from './refusal.ts';
import { handedOver, signedIn } from './session-start.ts';

/** The session of whoever asks: what it is, that somebody is there, another role, its end. */
export function sessionRoutes(parts: AccountParts): Router {
  const router = Router();
  const { sessions, audit, organisation } = parts;

  /** For a page that is loaded anew and has forgotten its token. One that has a token gets only its own session. */
  router.get('/session', (request, response) => {
    const asking = askingIn(request);
    const secret = cookieIn(asking.cookie, 'ionm-session') ?? '';
    const session = asking.token === '' ? sessions.find(secret) : sessionThatAsks(parts, asking);
    const given = session && signedIn(parts, session);
    if (given === undefined) answerSignedOut(parts, request, response);
    else response.json(given);
  });

  router.post('/session/active', (request, response) => {
    const session = askingHeldUp(parts, request, response);
    if (session === undefined) return;
    sessions.touch(session.sessionId);
    response.json({});
  });

  router.post('/session/end', async (request, response) => {
    const body = bodyOf(endSessionSchema, request.body, response);
    if (body === undefined) return;
    const session = sessionThatAsks(parts, askingIn(request));
    // Whoever is signed out already has what they ask; the cookie may be that of somebody else by now.
    if (session !== undefined) {
      await sessions.end(session, body.why);
      clearCookie(request, response, 'ionm-session');
    }
    response.json({});
  });

  router.post('/session/role', async (request, response) => {
    const session = askingHeldUp(parts, request, response);
    if (session === undefined) return;
    const body = bodyOf(changeRoleSchema, request.body, response);
    if (body === undefined) return;
    const person = organisation().people.get(session.userId);
    if (person === undefined || !rolesIn(person, session).includes(body.role)) {
      problem(response, 403, 'not-allowed', 'You do not have this role here. Ask an administrator for it.');
      return;
    }
    const renewed = await sessions.renewed(session, body.role);
    if (renewed === undefined) {
      answerSignedOut(parts, request, response);
      return;
    }
    const facilities = userIn(organisation(), renewed.session)?.facilities ?? [];
    audit.tell(
      {
        type: 'session.roleChanged',
        payload: { to: body.role, facilities, from: fromSession(session) },
      },
      session,
    );
    response.json(handedOver(parts, request, response, renewed));
  });

  return router;
}
