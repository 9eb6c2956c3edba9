import type { RecordsAnswer } from '@ionm-clock/protocol';
import { json, Router } from 'express';
import { attestationRoutes } from '../attestation/attestation-routes.ts';
import { recordRefusedRequests } from '../audit/record-refused-requests.ts';
import { auditTrailRoutes } from '../audit/trail-routes.ts';
import { emergencyRoutes } from '../emergency/emergency-routes.ts';
import { billingSetupRoutes } from '../exports/billing-setup-routes.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { apiBatchRoutes } from '../integrations/api-batch-routes.ts';
import { apiReadRoutes } from '../integrations/api-read-routes.ts';
import { integrationRoutes } from '../integrations/integration-routes.ts';
import { reportRoutes } from '../reports/report-routes.ts';
import { webPushRoutes } from '../web-push/web-push-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import type { ApiOptions } from './api-options.ts';
import { askingUser } from './asking-user.ts';
import { problem } from './problem.ts';
import { profileRoutes } from './profile-routes.ts';
import { notRecorded, recordReader } from './record-reader.ts';
import { recordRows } from './record-rows.ts';

/** Room for the ids of some thousand cases. */
const LONGEST_BODY = '512kb';

/** Sign-in, records, exports and payer profiles. Everything live goes over the socket. */
export function apiRoutes(options: ApiOptions): Router {
  const { queue, signIn, time, recorder } = options;
  const router = Router();
  router.use(json({ limit: LONGEST_BODY }));

  // Programs show tokens of their own here: no session is asked for, or found.
  router.use('/v1', apiReadRoutes(options), apiBatchRoutes(options));
  router.use(async (request, _response, next) => {
    await signIn.meet?.(request.headers.cookie);
    next();
  });
  router.use(recordRefusedRequests(signIn, recorder));
  router.use(signIn.routes());

  router.get('/me', (request, response) => {
    const user = askingUser(signIn, request, response);
    if (user !== undefined) response.json(user);
  });

  router.get('/records', async (request, response) => {
    const reader = recordReader(options, request, response);
    if (reader === undefined) return;
    const onlyOpen = request.query['of'] === 'open';
    const records = recordRows(queue, reader.session.user, time.now(), { onlyOpen });
    const ids = records.map(({ record }) => record.caseId);
    const recorded = await recorder.recordsRead(reader, ids);
    if (recorded.ok) response.json({ records } satisfies RecordsAnswer);
    else notRecorded(response);
  });

  router.use(emergencyRoutes(options));
  router.use('/administration', administrationRoutes(options));
  router.use('/attestations', attestationRoutes(options));
  router.use('/audit-trail', auditTrailRoutes(options));
  router.use('/billing-setup', billingSetupRoutes(options));
  router.use('/exports', exportRoutes(options));
  router.use('/integrations', integrationRoutes(options));
  router.use('/profiles', profileRoutes(options));
  router.use('/reports', reportRoutes(options));
  router.use('/web-push', webPushRoutes(signIn, options.webPush));

  router.use((_request, response) =>
    problem(response, 404, 'invalid-message', 'There is nothing at this address.'),
  );
  return router;
}
