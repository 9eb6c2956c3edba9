import {
  type CaseId,
  caseId,
  destinationsOf,
  maySeeCase,
  seesBySight,
  type TimeRecord,
  type User,
} from '@ionm-clock/domain';
import { caseFile } from '@ionm-clock/exports';
import { type Request, type Response, Router } from 'express';
import { seenBatches } from '../exports/seen-batches.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { problem } from '../http/problem.ts';
import { notRecorded } from '../http/record-reader.ts';
import type { World } from '../world/world.ts';
import { apiAsker } from './api-asker.ts';
import { pageOf, pageSchema } from './cursor.ts';
import { openApi } from './open-api.ts';

const NO_SUCH_CASE = 'There is no such case, or it is of a facility that this token does not reach.';
const WRONG_PAGE = 'limit must be a whole number from 1 to 500, and cursor one that this list has given.';

/** What programs may look at: finalized records, cases, batches. Who looks is in the audit trail first. */
export function apiReadRoutes(options: ApiOptions): Router {
  const { queue, recorder } = options;
  const router = Router();

  router.get('/openapi.json', (_request, response) => {
    response.json(openApi());
  });

  router.get('/records', async (request, response) => {
    const asker = await apiAsker(options, 'records:read', request, response);
    const page = asker && pageIn(request, response);
    if (page === undefined || asker === undefined) return;
    const { items: ids, ...rest } = pageOf(finalizedCases(queue.world, asker.session.user), page);
    const records = ids.flatMap((id) => finalizedRecord(queue.world, id));
    if ((await recorder.recordsRead(asker, ids)).ok) response.json({ records, ...rest });
    else notRecorded(response);
  });

  router.get('/records/:caseId', async (request, response) => {
    const asker = await apiAsker(options, 'records:read', request, response);
    if (asker === undefined) return;
    const found = queue.world.get(caseId(request.params.caseId));
    const record = found?.state.record;
    if (found === undefined || record?.status !== 'finalized' || !maySeeCase(asker.session.user, found.state))
      return problem(response, 404, 'no-such-case', `${NO_SUCH_CASE} Or its record is not finalized.`);
    if ((await recorder.recordsRead(asker, [found.state.id])).ok) response.json({ record: record.record });
    else notRecorded(response);
  });

  router.get('/cases/:caseId', async (request, response) => {
    const asker = await apiAsker(options, 'cases:read', request, response);
    if (asker === undefined) return;
    const found = queue.world.get(caseId(request.params.caseId));
    if (found === undefined || !maySeeCase(asker.session.user, found.state))
      return problem(response, 404, 'no-such-case', NO_SUCH_CASE);
    const recorded = await recorder.recordsExported(asker, [found.state.id], 'json');
    if (recorded.ok) response.json(caseFile(found.state.id, found.events));
    else notRecorded(response);
  });

  router.get('/destinations', async (request, response) => {
    if ((await apiAsker(options, 'batches:read', request, response)) === undefined) return;
    const destinations = destinationsOf(queue.world.organisation.setUp.billing);
    response.json({ destinations: destinations.map(({ id, title, format }) => ({ id, title, format })) });
  });

  router.get('/batches', async (request, response) => {
    const asker = await apiAsker(options, 'batches:read', request, response);
    const page = asker && pageIn(request, response);
    if (page === undefined || asker === undefined) return;
    const batches = seenBatches(queue.world, asker.session.user);
    const { items, ...rest } = pageOf(
      batches.map((batch) => ({ place: batch.number, item: batch })),
      page,
    );
    response.json({ batches: items, ...rest });
  });

  return router;
}

/** Which page is asked for; otherwise the response has been given. */
function pageIn({ query }: Request, response: Response) {
  const parsed = pageSchema.safeParse(query);
  if (parsed.success) return parsed.data;
  problem(response, 400, 'invalid-message', WRONG_PAGE);
  return undefined;
}

/** The cases whose records are finalized now, at the places in the log where they were: one that is finalized anew comes last. */
function finalizedCases(
  world: World,
  user: User,
): readonly { readonly place: number; readonly item: CaseId }[] {
  const found = [];
  for (const { id, sight, finalizedAt } of world.cases.summaries()) {
    if (finalizedAt !== undefined && seesBySight(user, sight)) found.push({ place: finalizedAt, item: id });
  }
  return found;
}

function finalizedRecord(world: World, id: CaseId): readonly TimeRecord[] {
  const record = world.get(id)?.state.record;
  return record?.status === 'finalized' ? [record.record] : [];
}
