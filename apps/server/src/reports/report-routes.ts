import { isoInstant, maySee, type ReportName } from '@ionm-clock/domain';
import {
  type ConcurrencyDayAnswer,
  concurrencyDayQuerySchema,
  type ReportQuery,
  reportNameSchema,
  reportQuerySchema,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { askingSession } from '../http/asking-user.ts';
import { drained } from '../http/drained.ts';
import { notUnderstood, problem } from '../http/problem.ts';
import { dayOf } from './day-of.ts';
import { madeReport } from './made-report.ts';

/** Reports over records of any range. Whoever reads one has read its records, and that is on disk before they are answered. */
export function reportRoutes({ queue, signIn, time, recorder }: ApiOptions): Router {
  const router = Router();

  /** Who asks, if they may read reports; otherwise the response has been given. */
  const reader = (request: Request, response: Response): Whence | undefined => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return undefined;
    if (maySee(session.user.role, 'reports')) return { session, address: request.ip };
    problem(
      response,
      403,
      'not-allowed',
      'Reports are for billers, auditors and administrators. Ask one of them.',
    );
    return undefined;
  };

  router.get('/over-limit/day', async (request, response) => {
    const who = reader(request, response);
    if (who === undefined) return;
    const query = concurrencyDayQuerySchema.safeParse(request.query);
    if (!query.success) return notUnderstood(response);
    const day = await dayOf(queue.world, who.session.user, query.data, time.now());
    const ids = day.cases.map(({ caseId }) => caseId);
    if (!(await recorder.recordsRead(who, ids)).ok) return notRecorded(response);
    response.json({ day } satisfies ConcurrencyDayAnswer);
  });

  router.get('/:report', async (request, response) => {
    const who = reader(request, response);
    if (who === undefined) return;
    const asked = askedFor(request);
    if (asked === undefined) return notUnderstood(response);
    const { caseIds, answer } = await madeReport(
      asked.name,
      queue.world,
      who.session.user,
      asked.query,
      time.now(),
    );
    if (!(await recorder.recordsRead(who, caseIds)).ok) return notRecorded(response);
    response.json(answer);
  });

  router.get('/:report/csv', async (request, response) => {
    const who = reader(request, response);
    if (who === undefined) return;
    const asked = askedFor(request);
    if (asked === undefined) return notUnderstood(response);
    const { name, query } = asked;
    const { caseIds, csv } = await madeReport(name, queue.world, who.session.user, query, time.now());
    const format = `the report ${name} in csv`;
    if (!(await recorder.recordsExported(who, caseIds, format)).ok) return notRecorded(response);
    const names = new Map(queue.directory.people.map((person) => [person.userId, person.name]));
    const day = isoInstant(time.now()).slice(0, 10);
    response.attachment(`ionm-clock-report-${name}-${day}.csv`).type('text/csv; charset=utf-8');
    for await (const piece of csv((id) => names.get(id) ?? id)) {
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  });

  return router;
}

function askedFor({
  params,
  query,
}: Request): { readonly name: ReportName; readonly query: ReportQuery } | undefined {
  const name = reportNameSchema.safeParse(params['report']);
  const read = reportQuerySchema.safeParse(query);
  return name.success && read.success ? { name: name.data, query: read.data } : undefined;
}

/** Who reads reports is told nothing that nobody would know of. */
const notRecorded = (response: Response): void =>
  problem(
    response,
    503,
    'not-saved',
    'The server cannot store that you read this, so it does not show it. Try again later.',
  );
