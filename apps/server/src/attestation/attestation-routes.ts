import { mayIssue } from '@ionm-clock/domain';
import { attestationSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import { isOpenTo } from '../audit/refused-commands.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { askingSession } from '../http/asking-user.ts';
import { notUnderstood, problem, refusal } from '../http/problem.ts';
import { refuseRequest } from '../http/refused-request.ts';
import { attestCase } from './attest-case.ts';

/** Somebody who took part vouches for a case, and proves once more who they are. */
export function attestationRoutes({ queue, signIn, recorder }: ApiOptions): Router {
  const router = Router();

  router.post('/', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    const { user } = session;
    if (!mayIssue(user.role, 'attestRecord')) {
      const message = 'A record is attested by those who ran or read the case.';
      await refuseRequest(recorder, request, response, session, { what: 'attestRecord', message });
      return;
    }
    const body = attestationSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const { proof, ...attestation } = body.data;
    const proved = await signIn.provesAgain(session, proof);
    if (!proved.ok) return problem(response, 403, 'not-proved', proved.message);
    const answer = await attestCase(queue, user, { ...attestation, method: proved.method });
    if (answer.ok) {
      response.json({});
      return;
    }
    const { code, message } = answer.error;
    const refused = { what: 'attestRecord', caseId: attestation.caseId };
    if (code === 'not-allowed') {
      await refuseRequest(recorder, request, response, session, { ...refused, message });
      return;
    }
    if (code === 'no-such-case' && !isOpenTo(queue.world, user, attestation.caseId)) {
      await recorder.refused({ session, address: request.ip }, refused);
    }
    if (code === 'not-saved') problem(response, 503, code, NOT_SAVED);
    else refusal(response, answer.error);
  });

  return router;
}

const NOT_SAVED = 'The server could not store this. Nothing was signed. Try again.';
