import type { SessionId } from '@ionm-clock/domain';
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
  const { credentials } = store;
  const pending = new Map<SessionId, { readonly secret: string; readonly until: number }>();

  router.post('/account/code/begin', (request, response) => {
    const session = askingHeldUp(parts, request, response);
    const person = session && personOf(organisation(), session.userId);
    if (session === undefined || person === undefined) return;
    for (const [id, { until }] of pending) if (until < now()) pending.delete(id);
    if (session.method !== 'password') answerRefused(response, NOT_HERE);
    else if (credentials.authenticatorOf(session.userId) !== undefined) answerRefused(response, HAS_ONE);
    else if (now() - session.startedAt > FRESH_MS) answerRefused(response, NOT_FRESH);
    else {
      const secret = newAuthenticatorSecret();
      pending.set(session.sessionId, { secret, until: now() + PENDING_MS });
      const address = authenticatorAddress(secret, person.signInName ?? person.name);
      response.json({ secret, address } satisfies CodeToConfirm);
    }
  });

  router.post('/account/code', (request, response) => {
    const session = askingHeldUp(parts, request, response);
    const body = session && bodyOf(confirmCodeSchema, request.body, response);
    if (session === undefined || body === undefined) return;
    const { userId, sessionId } = session;
    const begun = pending.get(sessionId);
    const step = begun && begun.until >= now() ? stepOf(begun.secret, body.code, now()) : undefined;
    if (begun === undefined || step === undefined) {
      answerRefused(response, WRONG);
      return;
    }
    if (credentials.authenticatorOf(userId) !== undefined) {
      answerRefused(response, HAS_ONE);
      return;
    }
    pending.delete(sessionId);
    credentials.putAuthenticator(userId, { secret: begun.secret, lastStep: step });
    const codes = newRecoveryCodes(parts, userId);
    const payload = { userId, credential: 'code', change: 'set', from: fromSession(session) } as const;
    audit.tell({ type: 'credential.changed', payload }, session);
    sessions.endAllOf(userId, 'signed-out-everywhere', sessionId);
    sessions.proved(session, 'code');
    response.json({ codes } satisfies RecoveryCodes);
  });

  return router;
}
