import { maySee } from '@ionm-clock/domain';
import type { BillingSetupAnswer } from '@ionm-clock/protocol';
import { Router } from 'express';
import type { ApiOptions } from '../http/api-options.ts';
import { askingUser } from '../http/asking-user.ts';
import { problem } from '../http/problem.ts';
import { setupLacksFor } from './setup-lacks.ts';

/** How claims name who bills, reads and pays; it is saved by a command on the organisation. */
export function billingSetupRoutes({ queue, signIn }: ApiOptions): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const user = askingUser(signIn, request, response);
    if (user === undefined) return;
    if (!maySee(user.role, 'payer-profiles')) {
      problem(response, 403, 'not-allowed', 'The billing set-up is for billers. Ask one.');
      return;
    }
    const { billing, billingVersion } = queue.world.organisation.setUp;
    const lacks = await setupLacksFor(queue.world, user);
    response.json({ setup: billing, version: billingVersion, lacks } satisfies BillingSetupAnswer);
  });
  return router;
}
