import { destinationOf, maySee } from '@ionm-clock/domain';
import {
  type BatchesAnswer,
  commandIdSchema,
  type ExportAnswer,
  type ExportCheck,
  type ExportProgress,
  exportCheckSchema,
  exportRequestSchema,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { problem, refusal } from '../http/problem.ts';
import { recordReader } from '../http/record-reader.ts';
import type { Wanted } from './choose-records.ts';
import { seenBatches } from './seen-batches.ts';
import { sendFile } from './send-file.ts';

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
      good: good.map(({ caseId, record, corrects }) => ({
        caseId,
        version: record.version,
        ...(corrects && { corrects: { batch: corrects.batch ?? '', version: corrects.version } }),
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
    response.json({ leftOut, ...(batch && { batch }) } satisfies ExportAnswer);
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
    const batches = seenBatches(queue.world, reader.session.user);
    response.json({ batches } satisfies BatchesAnswer);
  });

  router.get('/batches/:number/file', async (request, response) => {
    const reader = exporter(request, response);
    if (reader !== undefined) await sendFile(options, reader, Number(request.params.number), response);
  });

  return router;
}
