import { commandId, destinationOf } from '@ionm-clock/domain';
import { type ExportAnswer, exportCheckSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import { digestOf } from '../accounts/secrets.ts';
import { noteFor } from '../exports/note-for.ts';
import { sendFile } from '../exports/send-file.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { problem, refusal } from '../http/problem.ts';
import { apiAsker } from './api-asker.ts';

const KEY = /^[\w-]{8,200}$/;
const NO_KEY =
  'Send an Idempotency-Key of 8 to 200 letters, digits, - and _: the same one again gets the same batch.';

/** Batches that programs have written, and their files. */
export function apiBatchRoutes(options: ApiOptions): Router {
  const { queue, time, exports, integrations } = options;
  const router = Router();

  router.post('/batches', async (request, response) => {
    const asker = await apiAsker(options, 'batches:write', request, response);
    if (asker === undefined) return;
    const key = request.get('idempotency-key') ?? '';
    if (!KEY.test(key)) return problem(response, 400, 'invalid-message', NO_KEY);
    const text = JSON.stringify(request.body);
    const known = await integrations.answers.known(asker.tokenId, key, text);
    if (known.status === 'other-request')
      return problem(response, 422, 'command-id-reused', 'This Idempotency-Key was used for something else.');
    if (known.status === 'answered') {
      response.status(known.answer.status).type('application/json').send(known.answer.body);
      return;
    }
    const body = exportCheckSchema.safeParse(request.body);
    if (!body.success)
      return problem(response, 400, 'invalid-message', 'destination and caseIds must say where what goes.');
    const { caseIds, again } = body.data;
    const destination = destinationOf(queue.world.organisation.setUp.billing, body.data.destination);
    if (destination === undefined)
      return problem(response, 409, 'no-such-destination', 'There is no such destination.');
    const wanted = { destination, caseIds, ...(again !== undefined && { again }) };
    const requestId = commandId(digestOf(`${asker.tokenId}\n${key}`).slice(0, 43));
    const written = await exports.writer.write(asker.session.user, wanted, requestId);
    // What failed is done anew when it comes again.
    if (!written.ok) return refusal(response, written.error);
    const { batch, leftOut } = written;
    const answer: ExportAnswer = { leftOut, ...(batch && { batch, ...noteFor(destination) }) };
    const kept = { status: batch === undefined ? 200 : 201, body: JSON.stringify(answer) };
    await integrations.answers.keep(asker.tokenId, key, text, kept, time.now());
    response.status(kept.status).type('application/json').send(kept.body);
  });

  router.get('/batches/:number/file', async (request, response) => {
    const asker = await apiAsker(options, 'batches:read', request, response);
    if (asker !== undefined) await sendFile(options, asker, Number(request.params.number), response);
  });

  return router;
}
