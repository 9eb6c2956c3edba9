import { maySee } from '@ionm-clock/domain';
import { organisationRequestSchema } from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import { accessFrom } from '../audit/access-from.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { recordAccess } from '../world/access-entry.ts';
import { changeOrganisation } from '../world/organisation-change.ts';
import { administrationFor } from './administration-answer.ts';
import type { ApiOptions } from './api-options.ts';
import { askingSession } from './asking-user.ts';
import { importRoutes } from './import-routes.ts';
import { notUnderstood, problem, refusal } from './problem.ts';
import { refuseRequest } from './refused-request.ts';

const NOT_RECORDED = 'The audit trail could not be written, so nothing is shown. Try again.';

/** What administrators set up, and auditors look at: people, facilities, devices, policy. */
export function administrationRoutes(options: ApiOptions): Router {
  const { queue, signIn, recorder } = options;
  const router = Router();

  router.get('/', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    if (!maySee(session.user.role, 'organisation')) {
      const message = 'The organisation is for its administrators and auditors. Ask one.';
      await refuseRequest(recorder, request, response, session, { what: 'organisation', message });
      return;
    }
    const from = accessFrom(session, request.ip);
    const payload = { what: 'administration', from };
    const recorded = await recordAccess(queue, session.user, { type: 'organisation.read', payload });
    // What the audit trail cannot tell of is not shown: nobody in an OR waits for this.
    if (recorded.ok) response.json(await administrationFor(options, session));
    else problem(response, 503, recorded.error.code, NOT_RECORDED);
  });

  router.post('/commands', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    const body = organisationRequestSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    await change(request, response, session, body.data);
  });

  router.use('/imports', importRoutes(options));

  async function change(
    request: Request,
    response: Response,
    session: Session,
    message: Parameters<typeof changeOrganisation>[2],
  ): Promise<void> {
    const answer = await changeOrganisation(queue, session.user, message);
    if (answer.ok) {
      response.json({});
      return;
    }
    const { error } = answer;
    if (error.code === 'not-allowed') {
      const what = message.command.type;
      await refuseRequest(recorder, request, response, session, { what, message: error.message });
    } else refusal(response, error);
  }

  return router;
}
