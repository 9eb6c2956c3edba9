import type { AccessEvent } from '@ionm-clock/domain';
import {
  namedWebhookSchema,
  newWebhookSchema,
  switchWebhookSchema,
  type TestedWebhook,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import type { ApiOptions } from '../http/api-options.ts';
import { problem } from '../http/problem.ts';
import { askingKeeper, bodyIn, formIn, type Keeper } from './integration-keeper.ts';
import { isPrivateHost } from './public-address.ts';
import { namedIn, type Webhook } from './webhooks.ts';

const PRIVATE =
  'This is an address of the server’s own computer or of a private network, where it sends nothing. Whoever runs the server can allow it, by PRIVATE_WEBHOOKS.';

/** How webhooks are added, tried, switched and removed. */
export function webhookRoutes(options: ApiOptions): Router {
  const { queue, time, integrations } = options;
  const { webhooks, sender } = integrations;
  const router = Router();

  /** Which webhook is to be acted on, and by whom; otherwise the response has been given. */
  async function acted<Body extends z.output<typeof namedWebhookSchema>>(
    schema: z.ZodType<Body>,
    request: Request,
    response: Response,
  ): Promise<{ readonly keeper: Keeper; readonly webhook: Webhook; readonly body: Body } | undefined> {
    const keeper = await askingKeeper(options, request, response);
    const body = keeper && bodyIn(schema, request, response);
    if (keeper === undefined || body === undefined) return undefined;
    const webhook = await webhooks.find(body.webhookId);
    if (webhook !== undefined) return { keeper, webhook, body };
    problem(response, 409, 'invalid-message', 'There is no such webhook any more.');
    return undefined;
  }

  router.post('/', async (request, response) => {
    const keeper = await askingKeeper(options, request, response);
    const asked = keeper && formIn(newWebhookSchema, request, response);
    if (keeper === undefined || asked === undefined) return;
    if (!sender.mayBePrivate && isPrivateHost(new URL(asked.url))) {
      return problem(response, 409, 'invalid-message', PRIVATE, [{ path: 'url', reason: PRIVATE }]);
    }
    const made = await webhooks.make(asked, keeper.user.userId, time.now(), queue.world.head);
    const payload = { ...namedIn(made.listed), topics: made.listed.topics, from: keeper.from };
    if (await keeper.isRecorded({ type: 'webhook.made', payload })) response.json(made);
    else await webhooks.remove(made.listed.webhookId);
  });

  router.post('/remove', async (request, response) => {
    const act = await acted(namedWebhookSchema, request, response);
    if (act === undefined) return;
    const { webhookId } = act.body;
    await webhooks.remove(webhookId);
    const payload = { webhookId, from: act.keeper.from };
    if (await act.keeper.isRecorded({ type: 'webhook.removed', payload })) response.json({});
  });

  router.post('/switch', async (request, response) => {
    const act = await acted(switchWebhookSchema, request, response);
    if (act === undefined) return;
    const { keeper, webhook, body } = act;
    const { webhookId, on } = body;
    const about = { ...namedIn(webhook.listed), from: keeper.from };
    const done: AccessEvent = on
      ? { type: 'webhook.switchedOn', payload: about }
      : { type: 'webhook.switchedOff', payload: { ...about, why: 'administrator' } };
    // As it is already: nothing was done.
    if ((webhook.listed.off === undefined) === on) return void response.json({});
    if (!(await keeper.isRecorded(done))) return;
    if (on) await webhooks.switchOn(webhookId);
    else await webhooks.switchOff(webhookId, 'administrator', time.now());
    response.json({});
  });

  router.post('/test', async (request, response) => {
    const act = await acted(namedWebhookSchema, request, response);
    if (act === undefined || !(await isTried(act, 'test-message'))) return;
    const failure = await sender.test(act.webhook);
    response.json((failure === undefined ? {} : { failure }) satisfies TestedWebhook);
  });

  router.post('/try', async (request, response) => {
    const act = await acted(namedWebhookSchema, request, response);
    if (act === undefined) return;
    if (act.webhook.listed.off !== undefined)
      return problem(response, 409, 'invalid-message', 'The webhook is switched off. Switch it on first.');
    if (!(await isTried(act, 'waiting'))) return;
    await sender.tryNow(act.body.webhookId);
    response.json({});
  });

  const isTried = (
    { keeper, webhook }: { readonly keeper: Keeper; readonly webhook: Webhook },
    what: 'test-message' | 'waiting',
  ): Promise<boolean> =>
    keeper.isRecorded({
      type: 'webhook.tried',
      payload: { ...namedIn(webhook.listed), what, from: keeper.from },
    });

  return router;
}
