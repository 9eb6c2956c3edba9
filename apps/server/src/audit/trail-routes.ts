import { type AccessEvent, isoInstant, maySee } from '@ionm-clock/domain';
import { BYTE_ORDER_MARK } from '@ionm-clock/exports';
import { type AuditAnswer, auditExportSchema, auditSearchSchema } from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { ApiOptions } from '../http/api-options.ts';
import { askingSession } from '../http/asking-user.ts';
import { drained } from '../http/drained.ts';
import { problem } from '../http/problem.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { recordAccess } from '../world/access-entry.ts';
import { accessFrom } from './access-from.ts';
import { trailCsv, trailCsvHead } from './trail-csv.ts';
import type { Sought } from './trail-filter.ts';
import { TrailReader } from './trail-reader.ts';
import { ViewerScope } from './viewer-scope.ts';

/** Who saw or changed what: searched, and as a file. Whoever looks is in the trail themselves, before they are answered. */
export function auditTrailRoutes({ queue, signIn, time, store }: ApiOptions): Router {
  const router = Router();
  const reader = new TrailReader(store);

  /** The session, if it may read the audit trail; otherwise the response has been given. */
  const auditor = (request: Request, response: Response): Session | undefined => {
    const session = askingSession(signIn, request, response);
    if (session === undefined || maySee(session.user.role, 'audit-trail')) return session;
    problem(response, 403, 'not-allowed', 'The audit trail is for auditors and administrators. Ask one.');
    return undefined;
  };
  const scopeOf = ({ user }: Session) => new ViewerScope(user, queue.world, queue.directory.people);

  /** Whether it is on disk who looked; otherwise the response has been given. */
  const isRecorded = async ({ user }: Session, event: AccessEvent, response: Response): Promise<boolean> => {
    const recorded = await recordAccess(queue, user, event);
    if (recorded.ok) return true;
    problem(
      response,
      503,
      'not-saved',
      'The server cannot store that you looked, so it shows nothing. Try again later.',
    );
    return false;
  };

  router.post('/', async (request, response) => {
    const session = auditor(request, response);
    if (session === undefined) return;
    const body = auditSearchSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const { before = await reader.end(), ...sought } = body.data;
    const page = await reader.page(sought, scopeOf(session), before);
    const from = accessFrom(session, request.ip);
    const search = { ...searchText(sought), ...(body.data.before && { before: String(before) }) };
    if (!(await isRecorded(session, { type: 'auditTrail.read', payload: { search, from } }, response)))
      return;
    response.json(page satisfies AuditAnswer);
  });

  router.post('/export', async (request, response) => {
    const session = auditor(request, response);
    if (session === undefined) return;
    const body = auditExportSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const sought = body.data;
    const scope = scopeOf(session);
    const end = await reader.end();
    const events = await reader.count(sought, scope, end);
    const from = accessFrom(session, request.ip);
    const payload = { search: searchText(sought), events, from };
    if (!(await isRecorded(session, { type: 'auditTrail.exported', payload }, response))) return;
    const names = new Map<string, string>(
      queue.directory.people.map((person) => [person.userId, person.name]),
    );
    const day = isoInstant(time.now()).slice(0, 10);
    response.attachment(`ionm-clock-audit-trail-${day}.csv`).type('text/csv; charset=utf-8');
    response.write(BYTE_ORDER_MARK + trailCsvHead());
    for await (const entries of reader.entries(sought, scope, end)) {
      if (response.destroyed) return;
      if (entries.length > 0 && !response.write(trailCsv(entries, (id) => names.get(id) ?? ''))) {
        await drained(response);
      }
    }
    response.end();
  });

  return router;
}

/** What was searched for: ids, types and times. */
const searchText = ({ userId, caseId, type, kind, from, to }: Sought): Record<string, string> => ({
  ...(userId === undefined ? {} : { user: userId }),
  ...(caseId === undefined ? {} : { case: caseId }),
  ...(type === undefined ? {} : { type }),
  ...(kind === undefined ? {} : { kind }),
  ...(from === undefined ? {} : { from: isoInstant(from) }),
  ...(to === undefined ? {} : { to: isoInstant(to) }),
});

const notUnderstood = (response: Response): void =>
  problem(
    response,
    400,
    'invalid-message',
    'This search cannot be understood. Reload the page and try again.',
  );
