import type { Integrations as Listed } from '@ionm-clock/protocol';
import { Router } from 'express';
import type { ApiOptions } from '../http/api-options.ts';
import { askingKeeper } from './integration-keeper.ts';
import { tokenRoutes } from './token-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Who administers the whole organisation makes and revokes what programs ask and are told with. */
export function integrationRoutes(options: ApiOptions): Router {
  const { tokens, webhooks } = options.integrations;
  const router = Router();

  router.get('/', async (request, response) => {
    const keeper = await askingKeeper(options, request, response);
    if (keeper === undefined) return;
    const payload = { what: 'integrations', from: keeper.from };
    if (!(await keeper.isRecorded({ type: 'organisation.read', payload }))) return;
    const listed = (await webhooks.all()).map((webhook) => webhook.listed);
    response.json({ tokens: await tokens.list(), webhooks: listed } satisfies Listed);
  });

  router.use('/tokens', tokenRoutes(options));
  router.use('/webhooks', webhookRoutes(options));
  return router;
}
