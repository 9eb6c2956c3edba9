import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { problem } from '../http/problem.ts';
import { notRecorded } from '../http/record-reader.ts';
import { seenBatch } from './seen-batches.ts';

/** Whoever asks for the batch of another facility is told no more than of one that is not there. */
export const NO_SUCH_BATCH = 'There is no such batch, or none of its records is of a facility that is yours.';

/** Answers with the file of a batch, byte for byte, after the log says who took it; or with why not. */
export async function sendFile(
  { queue, exports, recorder }: Pick<ApiOptions, 'queue' | 'exports' | 'recorder'>,
  reader: Whence,
  number: number,
  response: Response,
): Promise<void> {
  const batch = queue.world.ledger[number - 1];
  const seen = batch && seenBatch(queue.world, reader.session.user, batch);
  if (batch === undefined || seen === undefined)
    return problem(response, 404, 'invalid-message', NO_SUCH_BATCH);
  if (seen.elsewhere > 0) {
    const message = 'This file also has records of facilities that are not yours. Ask who made it.';
    return problem(response, 403, 'not-allowed', message);
  }
  const bytes = await exports.files.read(batch.file);
  if (bytes === undefined) {
    const { disposed } = queue.world.organisation.setUp;
    const message = batch.records.every(({ caseId }) => disposed.has(caseId))
      ? 'The cases of this batch were disposed of under the retention policy, and its file with them.'
      : 'The file is not what it was, or is gone. Have it restored from a backup.';
    return problem(response, 500, 'file-damaged', message);
  }
  const ids = batch.records.map(({ caseId }) => caseId);
  if (!(await recorder.recordsExported(reader, ids, batch.destination.format)).ok)
    return notRecorded(response);
  response.attachment(batch.file.name).type(batch.file.mediaType);
  response.setHeader('Content-Length', batch.file.bytes);
  // A reader who goes away in the middle is nobody's fault.
  await pipeline(bytes, response).catch(() => response.destroy());
}
