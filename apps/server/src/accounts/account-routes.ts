import {
  type Account,
  changePasswordSchema,
  changePinSchema,
  endSessionsSchema,
  type Proof,
  proofOnlySchema,
  type RecoveryCodes,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { Session } from '../sign-in/sign-in.ts';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { askingAtWork, askingHeldUp } from './asking-session.ts';
import { personOf, userIn } from './at-work.ts';
import { sessionsOf } from './listed-sessions.ts';
import { whyWeakPin } from './pin.ts';
import { proofsOf, proveAgain } from './prove-again.ts';
import { newRecoveryCodes } from './prove-code.ts';
import { provePassword } from './prove-password.ts';
import { answerRefused, bodyOf, refused } from './refusal.ts';
import type { KeptSession } from './session-rows.ts';
import { setPassword } from './set-password.ts';

const NO_PASSWORD = refused(
  409,
  'not-available',
  'You have no password here. Ask an administrator for an invitation to set one.',
);
const NO_CODE = refused(409, 'not-available', 'There is no authenticator app set up.');

/** What people do with their own credentials and sessions. */
export function accountRoutes(
  parts: AccountParts,
  signedOnAgain: (session: Session) => Promise<boolean>,
): Router {
  const router = Router();
  const { store, sessions, audit, hashes, organisation, connectedSessions } = parts;
  const { credentials } = store;

  router.get('/account', async (request, response) => {
    const session = askingHeldUp(parts, request, response);
    const person = session && personOf(organisation(), session.userId);
    const user = session && userIn(organisation(), session);
    if (session === undefined || person === undefined || user === undefined) return;
    const { userId } = session;
    const listedSessions = await sessionsOf(parts, userId, connectedSessions());
    response.json({
      user,
      signInName: person.signInName ?? '',
      hasPassword: (await credentials.passwordOf(userId)) !== undefined,
      hasCode: (await credentials.authenticatorOf(userId)) !== undefined,
      recoveryCodesLeft: await credentials.recoveryCodesLeft(userId),
      hasPin: (await credentials.pinOf(userId)) !== undefined,
      singleSignOn: session.method === 'single-sign-on',
      proofs: await proofsOf(parts, session),
      sessions: listedSessions.map((listed) => ({
        ...listed,
        isThis: listed.sessionId === session.sessionId,
      })),
    } satisfies Account);
  });

  router.post('/account/password', async (request, response) => {
    const session = askingAtWork(parts, request, response)?.session;
    const body = session && bodyOf(changePasswordSchema, request.body, response);
    const person = session && personOf(organisation(), session.userId);
    if (session === undefined || body === undefined || person === undefined) return;
    if (body.old === undefined || (await credentials.passwordOf(session.userId)) === undefined) {
      answerRefused(response, NO_PASSWORD);
      return;
    }
    const from = fromSession(session);
    const shown = {
      person,
      whose: person.userId,
      password: body.old,
      by: 'proof',
      from,
      codeIsOptional: true,
    } as const;
    const proved = await provePassword(parts, shown);
    const refusal =
      'needs' in proved || proved.ok
        ? await setPassword(parts, person, body.password, { by: session, from, but: session.sessionId })
        : proved;
    if (refusal === undefined) response.json({});
    else answerRefused(response, refusal);
  });

  /** Whose session asks, if they have proved once more who they are; otherwise the response has been given. */
  async function askingProved(
    request: Request,
    response: Response,
    proof: Proof,
    codeToo: boolean,
  ): Promise<KeptSession | undefined> {
    const working = askingAtWork(parts, request, response);
    if (working === undefined) return undefined;
    const { session, user } = working;
    const bySingleSignOn = () => signedOnAgain({ id: session.sessionId, user });
    const proved = await proveAgain(parts, session, proof, { codeToo, bySingleSignOn });
    if (proved.ok) return session;
    answerRefused(response, proved);
    return undefined;
  }

  router.post('/account/code/remove', async (request, response) => {
    const body = bodyOf(proofOnlySchema, request.body, response);
    const session = body && (await askingProved(request, response, body.proof, true));
    if (session === undefined) return;
    const { userId } = session;
    await credentials.removeAuthenticator(userId);
    const payload = { userId, credential: 'code', change: 'removed', from: fromSession(session) } as const;
    audit.tell({ type: 'credential.changed', payload }, session);
    await sessions.endAllOf(userId, 'signed-out-everywhere', session.sessionId);
    response.json({});
  });

  router.post('/account/recovery-codes', async (request, response) => {
    const body = bodyOf(proofOnlySchema, request.body, response);
    const session = body && (await askingProved(request, response, body.proof, true));
    if (session === undefined) return;
    const { userId } = session;
    if ((await credentials.authenticatorOf(userId)) === undefined) {
      answerRefused(response, NO_CODE);
      return;
    }
    const codes = await newRecoveryCodes(parts, userId);
    const payload = {
      userId,
      credential: 'recovery-codes',
      change: 'set',
      from: fromSession(session),
    } as const;
    audit.tell({ type: 'credential.changed', payload }, session);
    response.json({ codes } satisfies RecoveryCodes);
  });

  router.post('/account/pin', async (request, response) => {
    const body = bodyOf(changePinSchema, request.body, response);
    if (body === undefined) return;
    const weak = whyWeakPin(body.pin);
    const session = await askingProved(request, response, body.proof, body.proof.kind === 'pin');
    if (session === undefined) return;
    if (weak !== undefined) {
      answerRefused(response, weak);
      return;
    }
    const { userId } = session;
    await credentials.putPin(userId, await hashes.of(body.pin));
    const payload = { userId, credential: 'pin', change: 'set', from: fromSession(session) } as const;
    audit.tell({ type: 'credential.changed', payload }, session);
    response.json({});
  });

  router.post('/account/sessions/end', async (request, response) => {
    const session = askingAtWork(parts, request, response)?.session;
    const body = session && bodyOf(endSessionsSchema, request.body, response);
    if (session === undefined || body === undefined) return;
    for (const other of sessions.runningOf(session.userId)) {
      const isMeant =
        body.sessionId === undefined
          ? other.sessionId !== session.sessionId
          : other.sessionId === body.sessionId;
      if (isMeant) await sessions.end(other, 'signed-out-everywhere');
    }
    response.json({});
  });

  return router;
}
