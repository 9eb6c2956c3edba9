import { mayIssue, mayReadRecords, type User } from '@ionm-clock/domain';
import { recordsToCsv } from '@ionm-clock/exports';
import { csvExportSchema, type RecordsAnswer } from '@ionm-clock/protocol';
import { json, type Request, type Response, Router } from 'express';
import { auditTrailRoutes } from '../audit/trail-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import type { ApiOptions } from './api-options.ts';
import { askingUser } from './asking-user.ts';
import { exportFinalized } from './export-finalized.ts';
import { problem } from './problem.ts';
import { profileRoutes } from './profile-routes.ts';
import { recordRows } from './record-rows.ts';

/** Room for the ids of some thousand cases. */
const LONGEST_BODY = '512kb';

/** Sign-in, records, exports and payer profiles. Everything live goes over the socket. */
export function apiRoutes(options: ApiOptions): Router {
  const { queue, signIn, time } = options;
  const router = Router();
  router.use(json({ limit: LONGEST_BODY }));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });

  /** The user, if they may read records; otherwise the response has been given. */
  const recordReader = (request: Request, response: Response): User | undefined => {
    const user = askingUser(signIn, request, response);
    if (user === undefined || mayReadRecords(user.role)) return user;
    problem(response, 403, 'not-allowed', 'Records are for billers. Ask one for what you need.');
    return undefined;
  };

  router.use(signIn.routes());

  router.get('/me', (request, response) => {
    const user = askingUser(signIn, request, response);
    if (user !== undefined) response.json(user);
  });

  router.get('/records', (request, response) => {
    const user = recordReader(request, response);
    if (user === undefined) return;
    response.json({ records: recordRows(queue, user, time.now()) } satisfies RecordsAnswer);
  });

  router.post('/exports/csv', async (request, response) => {
    const user = recordReader(request, response);
    if (user === undefined) return;
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
    const names = new Map(queue.directory.people.map((person) => [person.userId, person.name]));
    const csv = recordsToCsv(exported.records, (id) => names.get(id) ?? id);
    const day = new Date(time.now()).toISOString().slice(0, 10);
    response.attachment(`ionm-clock-records-${day}.csv`).type('text/csv; charset=utf-8').send(csv);
  });

  router.use('/administration', administrationRoutes(options));
  router.use('/audit-trail', auditTrailRoutes(options));
  router.use('/profiles', profileRoutes(options));

  router.use((_request, response) =>
    problem(response, 404, 'invalid-message', 'There is nothing at this address.'),
  );
  return router;
}
