import { type CodeToConfirm, confirmCodeSchema, type RecoveryCodes } from '@ionm-clock/protocol';
import { Router } from 'express';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { askingHeldUp } from './asking-session.ts';
import { personOf } from './at-work.ts';
import { authenticatorAddress, newAuthenticatorSecret, newRecoveryCodes, stepOf } from './prove-code.ts';
import { answerRefused, bodyOf, refused } from './refusal.ts';

const MINUTE_MS = 60_000;
/** How long the app has time to take the secret. */
const PENDING_MS = 15 * MINUTE_MS;
/** Who leaves a page open must not find somebody else's app set up for them. */
const FRESH_MS = 15 * MINUTE_MS;

const NOT_HERE = refused(
  409,
  'not-available',
  'An authenticator app goes with a password. Sign in with your password, then set it up.',
);
const NOT_FRESH = refused(403, 'not-proved', 'Sign in anew, then set up the authenticator app.');
const HAS_ONE = refused(409, 'not-available', 'There is an authenticator app already. Remove it first.');
const WRONG = refused(
  400,
  'wrong-code',
  'This code is wrong. Check that the clock of the phone is right, and type the next one.',
  { field: 'code' },
);

/** Setting up an authenticator app: also the one thing that somebody can do who must do it first. */
export function authenticatorRoutes(parts: AccountParts): Router {
  const router = Router();
  const { store, sessions, audit, organisation, now } = parts;
  const { credentials, underWay } = store;

  router.post('/account/code/begin', async (request, response) => {
    const session = askingHeldUp(parts, request, response);
    const person = session && personOf(organisation(), session.userId);
    if (session === undefined || person === undefined) return;
    if (session.method !== 'password') answerRefused(response, NOT_HERE);
    else if ((await credentials.authenticatorOf(session.userId)) !== undefined)
      answerRefused(response, HAS_ONE);
    else if (now() - session.startedAt > FRESH_MS) answerRefused(response, NOT_FRESH);
    else {
      const secret = newAuthenticatorSecret();
      await underWay.put('authenticator', session.sessionId, secret, now(), now() + PENDING_MS);
      const address = authenticatorAddress(secret, person.signInName ?? person.name);
      response.json({ secret, address } satisfies CodeToConfirm);
    }
  });

  router.post('/account/code', async (request, response) => {
    const session = askingHeldUp(parts, request, response);
    const body = session && bodyOf(confirmCodeSchema, request.body, response);
    if (session === undefined || body === undefined) return;
    const { userId, sessionId } = session;
    const secret = await underWay.of('authenticator', sessionId, now());
    const lastStep = secret === undefined ? undefined : stepOf(secret, body.code, now());
    if (secret === undefined || lastStep === undefined) {
      answerRefused(response, WRONG);
      return;
    }
    if (!(await credentials.addAuthenticator(userId, { secret, lastStep }))) {
      answerRefused(response, HAS_ONE);
      return;
    }
    await underWay.take('authenticator', sessionId, now());
    const codes = await newRecoveryCodes(parts, userId);
    const payload = { userId, credential: 'code', change: 'set', from: fromSession(session) } as const;
    audit.tell({ type: 'credential.changed', payload }, session);
    await sessions.endAllOf(userId, 'signed-out-everywhere', sessionId);
    await sessions.proved(session, 'code');
    response.json({ codes } satisfies RecoveryCodes);
  });

  return router;
}
