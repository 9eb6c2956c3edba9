import { maySee } from '@ionm-clock/domain';
import { organisationRequestSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import { changeOrganisation } from '../world/organisation-change.ts';
import type { ApiOptions } from './api-options.ts';
import { askingSession } from './asking-user.ts';
import { problem } from './problem.ts';

/** What administrators set up: people, facilities, devices, policy. */
export function administrationRoutes({ queue, signIn }: ApiOptions): Router {
  const router = Router();

  router.post('/commands', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    if (!maySee(session.user.role, 'organisation')) {
      problem(response, 403, 'not-allowed', 'The organisation is set up by its administrators. Ask one.');
      return;
    }
    const body = organisationRequestSchema.safeParse(request.body);
    if (!body.success) {
      problem(
        response,
        400,
        'invalid-message',
        'This request cannot be understood. Reload the page and try again.',
      );
      return;
    }
    const answer = await changeOrganisation(queue, session.user, body.data);
    if (answer.ok) response.json({});
    else
      problem(
        response,
        answer.error.code === 'not-saved' ? 503 : 409,
        answer.error.code,
        answer.error.message,
      );
  });

  return router;
}
