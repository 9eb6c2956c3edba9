import { maySee } from '@ionm-clock/domain';
import type { BillingSetupAnswer } from '@ionm-clock/protocol';
import { Router } from 'express';
import type { ApiOptions } from '../http/api-options.ts';
import { askingUser } from '../http/asking-user.ts';
import { problem } from '../http/problem.ts';

/** How claims name who bills, reads and pays; it is saved by a command on the organisation. */
export function billingSetupRoutes({ queue, signIn }: ApiOptions): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const user = askingUser(signIn, request, response);
    if (user === undefined) return;
    if (maySee(user.role, 'payer-profiles')) {
      response.json({ setup: queue.world.organisation.setUp.billing } satisfies BillingSetupAnswer);
    } else problem(response, 403, 'not-allowed', 'The billing set-up is for billers. Ask one.');
  });
  return router;
}
