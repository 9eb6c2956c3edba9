import type { AccessEvent } from '@ionm-clock/domain';
import { newTokenSchema, revokeTokenSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import type { ApiOptions } from '../http/api-options.ts';
import { problem } from '../http/problem.ts';
import { askingKeeper, bodyIn, formIn } from './integration-keeper.ts';

/** How tokens for the HTTP API are made and revoked. */
export function tokenRoutes(options: ApiOptions): Router {
  const { queue, time, integrations } = options;
  const router = Router();

  router.post('/', async (request, response) => {
    const keeper = await askingKeeper(options, request, response);
    const asked = keeper && formIn(newTokenSchema, request, response);
    if (keeper === undefined || asked === undefined) return;
    const { facilities: known } = queue.directory;
    const chosen = asked.facilities === 'everywhere' ? [] : asked.facilities;
    const missing = chosen.find((id) => known.every((facility) => facility.id !== id));
    if (missing !== undefined) {
      const reason = `There is no facility ${missing}.`;
      return problem(response, 409, 'invalid-message', reason, [{ path: 'facilities', reason }]);
    }
    const made = await integrations.tokens.make(asked, keeper.user.userId, time.now());
    const { tokenId, name, scopes, facilities } = made.listed;
    const { from } = keeper;
    const done: AccessEvent = { type: 'apiToken.made', payload: { tokenId, name, scopes, facilities, from } };
    if (await keeper.isRecorded(done)) response.json(made);
    else await integrations.tokens.revoke(tokenId, time.now());
  });

  router.post('/revoke', async (request, response) => {
    const keeper = await askingKeeper(options, request, response);
    const asked = keeper && bodyIn(revokeTokenSchema, request, response);
    if (keeper === undefined || asked === undefined) return;
    const { tokenId } = asked;
    // It is no good any more at once, whether or not the log can say so.
    if (!(await integrations.tokens.revoke(tokenId, time.now())))
      return problem(response, 409, 'invalid-message', 'There is no such token that is still good.');
    const done: AccessEvent = { type: 'apiToken.revoked', payload: { tokenId, from: keeper.from } };
    if (await keeper.isRecorded(done)) response.json({});
  });

  return router;
}
