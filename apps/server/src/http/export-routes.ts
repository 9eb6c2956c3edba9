import { mayIssue, type TimeRecord } from '@ionm-clock/domain';
import { recordsToCsv } from '@ionm-clock/exports';
import { BATCH_HEADER, csvExportSchema } from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from './api-options.ts';
import { batchName } from './batch-name.ts';
import { batchRecords } from './batch-records.ts';
import { exportFinalized } from './export-finalized.ts';
import { problem } from './problem.ts';
import { notRecorded, recordReader } from './record-reader.ts';

/** Finalized records as files: what goes out together is a batch, which can be had again as it was. */
export function exportRoutes(options: ApiOptions): Router {
  const { queue, time, recorder } = options;
  const router = Router();

  /** Who asks, if they may take files out; otherwise the response has been given. */
  const exporter = (request: Request, response: Response): Whence | undefined => {
    const reader = recordReader(options, request, response);
    if (reader === undefined || mayIssue(reader.session.user.role, 'markExported')) return reader;
    problem(response, 403, 'not-allowed', 'Files for billing are for billers. Ask one to download it.');
    return undefined;
  };

  /** The file, after the log says who took it out. */
  const send = async (
    response: Response,
    reader: Whence,
    records: readonly TimeRecord[],
    batch: string,
  ): Promise<void> => {
    const ids = records.map(({ caseId }) => caseId);
    if (!(await recorder.recordsExported(reader, ids, 'csv')).ok) return notRecorded(response);
    const names = new Map(queue.directory.people.map((person) => [person.userId, person.name]));
    const csv = recordsToCsv(records, (id) => names.get(id) ?? id);
    response.setHeader(BATCH_HEADER, batch);
    response.attachment(`ionm-clock-records-${batch}.csv`).type('text/csv; charset=utf-8').send(csv);
  };

  router.post('/csv', async (request, response) => {
    const reader = exporter(request, response);
    if (reader === undefined) return;
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
    const at = time.now();
    const batch = batchName(at);
    const exported = await exportFinalized(queue, reader.session.user, [...new Set(body.data.caseIds)], {
      at,
      batch,
    });
    if (exported.ok) return send(response, reader, exported.records, batch);
    const { code, message } = exported.error;
    problem(response, code === 'not-saved' ? 503 : 409, code, message);
  });

  router.get('/batches/:batch/csv', async (request, response) => {
    const reader = exporter(request, response);
    if (reader === undefined) return;
    const { batch } = request.params;
    const records = batchRecords(queue.world, reader.session.user, batch);
    if (records.length > 0) return send(response, reader, records, batch);
    problem(
      response,
      404,
      'invalid-message',
      'There is no such batch, or none of its records is of a facility that is yours.',
    );
  });

  return router;
}
