import { type AccessEvent, mayIssue } from '@ionm-clock/domain';
import {
  type Integrations as Listed,
  newTokenSchema,
  newWebhookSchema,
  removeWebhookSchema,
  revokeTokenSchema,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import { accessFrom } from '../audit/access-from.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { askingSession } from '../http/asking-user.ts';
import { notUnderstood, problem } from '../http/problem.ts';
import { notRecorded } from '../http/record-reader.ts';
import { refuseRequest } from '../http/refused-request.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { recordAccess } from '../world/access-entry.ts';

/** Who administers the whole organisation makes and revokes what programs ask and are told with. */
export function integrationRoutes(options: ApiOptions): Router {
  const { queue, signIn, time, recorder, integrations } = options;
  const router = Router();

  /** Who asks, if they may; otherwise the response has been given. */
  const chief = async (request: Request, response: Response): Promise<Session | undefined> => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return undefined;
    const { user } = session;
    if (mayIssue(user.role, 'manageIntegrations') && user.everywhere === true) return session;
    const message = 'API tokens and webhooks are for an administrator of all facilities. Ask one.';
    await refuseRequest(recorder, request, response, session, { what: 'manageIntegrations', message });
    return undefined;
  };

  /** Whether the audit trail has it; otherwise the response has been given. */
  const isRecorded = async (event: AccessEvent, session: Session, response: Response): Promise<boolean> => {
    const recorded = await recordAccess(queue, session.user, event);
    if (!recorded.ok) notRecorded(response);
    return recorded.ok;
  };

  router.get('/', async (request, response) => {
    const session = await chief(request, response);
    if (session === undefined) return;
    const all = await integrations.webhooks.all();
    const webhooks = all.map(({ secret: _, toldUpTo: __, nextAt: ___, ...listed }) => listed);
    response.json({ tokens: await integrations.tokens.list(), webhooks } satisfies Listed);
  });

  router.post('/tokens', async (request, response) => {
    const session = await chief(request, response);
    if (session === undefined) return;
    const body = newTokenSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const made = await integrations.tokens.make(body.data, session.user.userId, time.now());
    const { tokenId, name, scopes, facilities } = made.listed;
    const from = accessFrom(session, request.ip);
    const done: AccessEvent = { type: 'apiToken.made', payload: { tokenId, name, scopes, facilities, from } };
    if (await isRecorded(done, session, response)) response.json(made);
    else await integrations.tokens.revoke(tokenId, time.now());
  });

  router.post('/tokens/revoke', async (request, response) => {
    const session = await chief(request, response);
    if (session === undefined) return;
    const body = revokeTokenSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const { tokenId } = body.data;
    // It is no good any more at once, whether or not the log can say so.
    if (!(await integrations.tokens.revoke(tokenId, time.now())))
      return problem(response, 409, 'invalid-message', 'There is no such token that is still good.');
    const from = accessFrom(session, request.ip);
    const done: AccessEvent = { type: 'apiToken.revoked', payload: { tokenId, from } };
    if (await isRecorded(done, session, response)) response.json({});
  });

  router.post('/webhooks', async (request, response) => {
    const session = await chief(request, response);
    if (session === undefined) return;
    const body = newWebhookSchema.safeParse(request.body);
    if (!body.success) {
      const problems = body.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        reason: message,
      }));
      return problem(response, 400, 'invalid-message', 'The webhook is not right as it is.', problems);
    }
    const { head } = queue.world;
    const made = await integrations.webhooks.make(body.data, session.user.userId, time.now(), head);
    const { webhookId, url } = made.listed;
    const from = accessFrom(session, request.ip);
    const done: AccessEvent = { type: 'webhook.made', payload: { webhookId, host: new URL(url).host, from } };
    if (await isRecorded(done, session, response)) response.json(made);
    else await integrations.webhooks.remove(webhookId);
  });

  router.post('/webhooks/remove', async (request, response) => {
    const session = await chief(request, response);
    if (session === undefined) return;
    const body = removeWebhookSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const { webhookId } = body.data;
    if (!(await integrations.webhooks.remove(webhookId)))
      return problem(response, 409, 'invalid-message', 'There is no such webhook any more.');
    const from = accessFrom(session, request.ip);
    const done: AccessEvent = { type: 'webhook.removed', payload: { webhookId, from } };
    if (await isRecorded(done, session, response)) response.json({});
  });

  return router;
}
