import {
  type DeviceId,
  instant,
  mayAdminister,
  mayIssue,
  deviceId as named,
  type Person,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import {
  endOthersSessionsSchema,
  enrolmentCodeSchema,
  type Invitation,
  invitationSchema,
  removeCredentialSchema,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { askingAtWork } from './asking-session.ts';
import { invite } from './invitation.ts';
import { answerRefused, bodyOf, refused } from './refusal.ts';
import type { KeptSession } from './session-rows.ts';

const ENROLMENT_MS = 30 * 60_000;

const NOT_YOURS = refused(
  403,
  'not-allowed',
  'This is for an administrator of every facility where the person works. Ask one.',
);
const NO_PERSON = refused(404, 'no-such-person', 'There is no such person. Load the page anew.');
const NO_NAME = refused(
  409,
  'not-available',
  'This person has no name to sign in with. Give them one first.',
);

/** What administrators do with the credentials and sessions of others. */
export function accountAdministrationRoutes(parts: AccountParts): Router {
  const router = Router();
  const { store, sessions, audit, organisation, lockOut, now } = parts;

  router.post('/administration/invitations', async (request, response) => {
    const asked = administers(request, response, (body) => bodyOf(invitationSchema, body, response));
    if (asked === undefined) return;
    const { session, person } = asked;
    const { userId } = person;
    if (person.signInName === undefined || !person.active) {
      answerRefused(response, NO_NAME);
      return;
    }
    const payload = {
      userId,
      credential: 'password',
      change: 'invited',
      from: fromSession(session),
    } as const;
    // A way in is not given before it is told who gave it.
    const told = await audit.told({ type: 'credential.changed', payload }, session);
    if (told.ok) response.json((await invite(store, userId, now())) satisfies Invitation);
    else answerRefused(response, { ok: false, status: 503, error: told.error });
  });

  router.post('/administration/credentials/remove', async (request, response) => {
    const asked = administers(request, response, (body) => bodyOf(removeCredentialSchema, body, response));
    if (asked === undefined) return;
    const { session, person, body } = asked;
    const { userId } = person;
    const credential = body.credential === 'lock' ? 'password' : body.credential;
    const change = body.credential === 'lock' ? 'unlocked' : 'removed';
    const payload = { userId, credential, change, from: fromSession(session) } as const;
    const told = await audit.told({ type: 'credential.changed', payload }, session);
    if (!told.ok) {
      answerRefused(response, { ok: false, status: 503, error: told.error });
      return;
    }
    switch (body.credential) {
      case 'lock':
        await lockOut.unlock(userId);
        await store.credentials.forgetWrongPins(userId);
        break;
      case 'pin':
        await store.credentials.removePin(userId);
        break;
      case 'single-sign-on':
        await store.providerSubjects.forget(userId);
        break;
      case 'code':
        await store.credentials.removeAuthenticator(userId);
        break;
      case 'password':
        await store.credentials.removePassword(userId);
        await store.oneTimeCodes.withdraw('invitation', userId);
        break;
    }
    // Whoever got in with what was removed is out.
    if (body.credential !== 'lock')
      await sessions.endAllOf(userId, 'ended-by-administrator', session.sessionId);
    response.json({});
  });

  router.post('/administration/sessions/end', async (request, response) => {
    const asked = administers(request, response, (body) => bodyOf(endOthersSessionsSchema, body, response));
    if (asked === undefined) return;
    const { person, body, user } = asked;
    if (!mayIssue(user.role, 'endSessionsOfOthers')) {
      answerRefused(response, NOT_YOURS);
      return;
    }
    for (const running of sessions.runningOf(person.userId)) {
      if (body.sessionId === undefined || running.sessionId === body.sessionId) {
        await sessions.end(running, 'ended-by-administrator');
      }
    }
    response.json({});
  });

  router.post('/administration/devices/enrolment-code', async (request, response) => {
    const working = askingAtWork(parts, request, response);
    const body = working && bodyOf(enrolmentCodeSchema, request.body, response);
    if (working === undefined || body === undefined) return;
    const deviceId: DeviceId = named(body.deviceId);
    const device = organisation().devices.get(deviceId);
    if (device === undefined) {
      answerRefused(response, refused(404, 'no-such-device', 'There is no such tablet. Load the page anew.'));
      return;
    }
    if (!mayAdminister(working.user, { type: 'enrolDevice', device }, organisation())) {
      answerRefused(
        response,
        refused(403, 'not-allowed', 'This is for an administrator of the facility. Ask one.'),
      );
      return;
    }
    const payload = { deviceId, from: fromSession(working.session) };
    const told = await audit.told({ type: 'device.codeGiven', payload }, working.session);
    if (!told.ok) {
      answerRefused(response, { ok: false, status: 503, error: told.error });
      return;
    }
    const until = instant(now() + ENROLMENT_MS);
    response.json({
      code: await store.oneTimeCodes.issue('enrolment', deviceId, until),
      until,
    } satisfies Invitation);
  });

  /** Who asks about whom, if they administer all that the person works at; otherwise the response has been given. */
  function administers<Body extends { readonly userId: UserId }>(
    request: Request,
    response: Response,
    read: (body: unknown) => Body | undefined,
  ): { session: KeptSession; user: User; person: Person; body: Body } | undefined {
    const working = askingAtWork(parts, request, response);
    const body = working && read(request.body);
    if (working === undefined || body === undefined) return undefined;
    const person = organisation().people.get(body.userId);
    const may = (of: Person) =>
      mayAdminister(working.user, { type: 'savePerson', person: of }, organisation());
    if (working.user.role === 'administrator' && person !== undefined && may(person))
      return { ...working, person, body };
    answerRefused(
      response,
      working.user.role === 'administrator' && person === undefined ? NO_PERSON : NOT_YOURS,
    );
    return undefined;
  }

  return router;
}
