import { mayIssue, mayReadRecords } from '@ionm-clock/domain';
import { recordsToCsv } from '@ionm-clock/exports';
import { csvExportSchema, type RecordsAnswer } from '@ionm-clock/protocol';
import { json, type Request, type Response, Router } from 'express';
import { attestationRoutes } from '../attestation/attestation-routes.ts';
import type { Whence } from '../audit/access-recorder.ts';
import { recordRefusedRequests } from '../audit/record-refused-requests.ts';
import { auditTrailRoutes } from '../audit/trail-routes.ts';
import { emergencyRoutes } from '../emergency/emergency-routes.ts';
import { reportRoutes } from '../reports/report-routes.ts';
import { webPushRoutes } from '../web-push/web-push-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import type { ApiOptions } from './api-options.ts';
import { askingSession, askingUser } from './asking-user.ts';
import { exportFinalized } from './export-finalized.ts';
import { problem } from './problem.ts';
import { profileRoutes } from './profile-routes.ts';
import { recordRows } from './record-rows.ts';

/** Room for the ids of some thousand cases. */
const LONGEST_BODY = '512kb';

/** Sign-in, records, exports and payer profiles. Everything live goes over the socket. */
export function apiRoutes(options: ApiOptions): Router {
  const { queue, signIn, time, recorder } = options;
  const router = Router();
  router.use(json({ limit: LONGEST_BODY }));

  /** Who asks, if they may read records; otherwise the response has been given. */
  const recordReader = (request: Request, response: Response): Whence | undefined => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return undefined;
    if (mayReadRecords(session.user.role)) return { session, address: request.ip };
    problem(response, 403, 'not-allowed', 'Records are for billers. Ask one for what you need.');
    return undefined;
  };

  router.use(recordRefusedRequests(signIn, recorder));
  router.use(signIn.routes());

  router.get('/me', (request, response) => {
    const user = askingUser(signIn, request, response);
    if (user !== undefined) response.json(user);
  });

  router.get('/records', async (request, response) => {
    const reader = recordReader(request, response);
    if (reader === undefined) return;
    const records = recordRows(queue, reader.session.user, time.now());
    const ids = records.map(({ record }) => record.caseId);
    const recorded = await recorder.recordsRead(reader, ids);
    if (recorded.ok) response.json({ records } satisfies RecordsAnswer);
    else notRecorded(response);
  });

  router.post('/exports/csv', async (request, response) => {
    const reader = recordReader(request, response);
    if (reader === undefined) return;
    const { user } = reader.session;
    if (!mayIssue(user.role, 'markExported')) {
      problem(response, 403, 'not-allowed', 'Files for billing are for billers. Ask one to download it.');
      return;
    }
    const body = csvExportSchema.safeParse(request.body);
    if (!body.success) {
      problem(
        response,
        400,
        'invalid-message',
        'caseIds must be a list of case ids. Choose records and try again.',
      );
      return;
    }
    const exported = await exportFinalized(queue, user, [...new Set(body.data.caseIds)], time.now());
    if (!exported.ok) {
      problem(
        response,
        exported.error.code === 'not-saved' ? 503 : 409,
        exported.error.code,
        exported.error.message,
      );
      return;
    }
    const ids = exported.records.map(({ caseId }) => caseId);
    if (!(await recorder.recordsExported(reader, ids, 'csv')).ok) return notRecorded(response);
    const names = new Map(queue.directory.people.map((person) => [person.userId, person.name]));
    const csv = recordsToCsv(exported.records, (id) => names.get(id) ?? id);
    const day = new Date(time.now()).toISOString().slice(0, 10);
    response.attachment(`ionm-clock-records-${day}.csv`).type('text/csv; charset=utf-8').send(csv);
  });

  router.use(emergencyRoutes(options));
  router.use('/administration', administrationRoutes(options));
  router.use('/attestations', attestationRoutes(options));
  router.use('/audit-trail', auditTrailRoutes(options));
  router.use('/profiles', profileRoutes(options));
  router.use('/reports', reportRoutes(options));
  router.use('/web-push', webPushRoutes(signIn, options.webPush));

  router.use((_request, response) =>
    problem(response, 404, 'invalid-message', 'There is nothing at this address.'),
  );
  return router;
}

/** Who reads records is told nothing that nobody would know of. */
const notRecorded = (response: Response): void =>
  problem(
    response,
    503,
    'not-saved',
    'The server cannot store that you read this, so it does not show it. Try again later.',
  );
