import { destinationOf, maySee } from '@ionm-clock/domain';
import {
  type BatchAnswer,
  type BatchesAnswer,
  commandIdSchema,
  type ExportAnswer,
  type ExportCheck,
  type ExportProgress,
  exportCheckSchema,
  exportRequestSchema,
  retrySchema,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { notUnderstood, problem, refusal } from '../http/problem.ts';
import { recordReader } from '../http/record-reader.ts';
import { batchOnItsWay } from './batch-on-its-way.ts';
import type { Wanted } from './choose-records.ts';
import { noteFor } from './note-for.ts';
import { retryBatch } from './retry-batch.ts';
import { seenBatch } from './seen-batches.ts';
import { NO_SUCH_BATCH, sendFile } from './send-file.ts';

const NOT_UNDERSTOOD = 'destination and caseIds must say where what goes. Choose records and try again.';

/** Finalized records as files: what goes out together is a batch, which can be had again byte for byte. */
export function exportRoutes(options: ApiOptions): Router {
  const { queue, exports } = options;
  const router = Router();

  /** Who asks, if they may take files out; otherwise the response has been given. */
  const exporter = (request: Request, response: Response): Whence | undefined => {
    const reader = recordReader(options, request, response);
    if (reader === undefined || maySee(reader.session.user.role, 'exports')) return reader;
    problem(response, 403, 'not-allowed', 'Files for billing are for billers. Ask one to download it.');
    return undefined;
  };

  /** What is wanted, if it is understood and the destination is there; otherwise the response has been given. */
  const wantedOf = (body: z.output<typeof exportCheckSchema>, response: Response): Wanted | undefined => {
    const destination = destinationOf(queue.world.organisation.setUp.billing, body.destination);
    if (destination !== undefined) {
      const { caseIds, again } = body;
      return { destination, caseIds, ...(again !== undefined && { again }) };
    }
    problem(response, 409, 'no-such-destination', 'There is no such destination any more. Reload the page.');
    return undefined;
  };

  router.post('/check', (request, response) => {
    const reader = exporter(request, response);
    if (reader === undefined) return;
    const body = exportCheckSchema.safeParse(request.body);
    if (!body.success) return problem(response, 400, 'invalid-message', NOT_UNDERSTOOD);
    const wanted = wantedOf(body.data, response);
    if (wanted === undefined) return;
    const { good, leftOut } = exports.writer.check(reader.session.user, wanted);
    const answer: ExportCheck = {
      leftOut,
      ...noteFor(wanted.destination),
      good: good.map(({ caseId, record, corrects, again }) => ({
        caseId,
        version: record.version,
        ...(corrects && { corrects: { batch: corrects.batch ?? '', version: corrects.version } }),
        ...(again !== undefined && { again: true as const }),
      })),
    };
    response.json(answer);
  });

  router.post('/batches', async (request, response) => {
    const reader = exporter(request, response);
    if (reader === undefined) return;
    const body = exportRequestSchema.safeParse(request.body);
    if (!body.success) return problem(response, 400, 'invalid-message', NOT_UNDERSTOOD);
    const wanted = wantedOf(body.data, response);
    if (wanted === undefined) return;
    const written = await exports.writer.write(reader.session.user, wanted, body.data.commandId);
    if (!written.ok) return refusal(response, written.error);
    const { batch, leftOut } = written;
    const made = batch && { batch, ...noteFor(wanted.destination) };
    response.json({ leftOut, ...made } satisfies ExportAnswer);
  });

  router.get('/batches/under-way/:commandId', (request, response) => {
    if (exporter(request, response) === undefined) return;
    const commandId = commandIdSchema.safeParse(request.params.commandId);
    const share = commandId.success ? exports.writer.shareWritten(commandId.data) : undefined;
    response.json({ ...(share !== undefined && { share }) } satisfies ExportProgress);
  });

  router.get('/batches', (request, response) => {
    const reader = recordReader(options, request, response);
    if (reader === undefined) return;
    const { user } = reader.session;
    const batches = queue.world.ledger.flatMap((batch) => batchOnItsWay(options, user, batch) ?? []);
    response.json({ batches: batches.reverse() } satisfies BatchesAnswer);
  });

  /** What somebody is told of the batch whose number stands in the address. */
  const tellBatch = ({ session }: Whence, number: string, response: Response): void => {
    const batch = queue.world.ledger[Number(number) - 1];
    const told = batch && batchOnItsWay(options, session.user, batch);
    if (told === undefined) problem(response, 404, 'invalid-message', NO_SUCH_BATCH);
    else response.json({ batch: told } satisfies BatchAnswer);
  };

  router.get('/batches/:number', (request, response) => {
    const reader = recordReader(options, request, response);
    if (reader !== undefined) tellBatch(reader, request.params.number, response);
  });

  router.post('/batches/:number/retry', async (request, response) => {
    const reader = exporter(request, response);
    if (reader === undefined) return;
    const body = retrySchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    const { user } = reader.session;
    const { number } = request.params;
    const batch = queue.world.ledger[Number(number) - 1];
    if (batch !== undefined && seenBatch(queue.world, user, batch) !== undefined) {
      const retried = await retryBatch(options, user, batch, body.data);
      if (!retried.ok) return refusal(response, retried.error);
    }
    tellBatch(reader, number, response);
  });

  router.get('/batches/:number/file', async (request, response) => {
    const reader = exporter(request, response);
    if (reader !== undefined) await sendFile(options, reader, Number(request.params.number), response);
  });

  return router;
}
