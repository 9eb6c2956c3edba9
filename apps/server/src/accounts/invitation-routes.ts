import { acceptInvitationSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import type { AccountParts } from './account-parts.ts';
import { personWhoSignsIn } from './at-work.ts';
import { addressKey } from './lock-out.ts';
import { whyWeak } from './password-rules.ts';
import { answerRefused, bodyOf, locked, refused } from './refusal.ts';
import { addressOf } from './session-start.ts';
import { setPassword } from './set-password.ts';
import { answerSignedIn } from './sign-in-routes.ts';

const WRONG = refused(
  401,
  'wrong-code',
  'The name or the code is wrong, or the code is used or too old. Ask an administrator for a new one.',
);

/** Whoever was invited sets a password with the code, and is signed in. */
export function invitationRoutes(parts: AccountParts): Router {
  const router = Router();
  const { organisation, store, lockOut, now } = parts;

  router.post('/invitations/accept', async (request, response) => {
    const body = bodyOf(acceptInvitationSchema, request.body, response);
    if (body === undefined) return;
    const address = addressOf(request);
    const begun = await lockOut.begin([addressKey(address)]);
    if (!begun.ok) {
      answerRefused(response, locked(begun.until, now()));
      return;
    }
    const person = personWhoSignsIn(organisation(), body.signInName);
    const invited = await store.oneTimeCodes.subjectOf('invitation', body.code, now());
    if (person === undefined || invited !== person.userId) {
      const whom = person && { userId: person.userId };
      parts.audit.tell({
        type: 'signIn.refused',
        payload: { method: 'password', ...whom, from: { address } },
      });
      answerRefused(response, WRONG);
      return;
    }
    await begun.attempt.takenBack();
    // The code is good for another try if the password is not.
    const weak = whyWeak(body.password, [person.name, person.signInName ?? '']);
    if (weak !== undefined) {
      answerRefused(response, weak);
      return;
    }
    if (!(await store.oneTimeCodes.use('invitation', person.userId, body.code, now()))) {
      answerRefused(response, WRONG);
      return;
    }
    const by = { userId: person.userId, role: 'system' } as const;
    // What a stranger guessed at the account must not keep out who was handed the code.
    await lockOut.unlock(person.userId);
    const refusal = await setPassword(parts, person, body.password, { by, from: { address } });
    if (refusal !== undefined) answerRefused(response, refusal);
    else if ((await store.credentials.authenticatorOf(person.userId)) !== undefined)
      response.json({ needs: 'code' });
    else await answerSignedIn(parts, request, response, { person, method: 'password' });
  });

  return router;
}
