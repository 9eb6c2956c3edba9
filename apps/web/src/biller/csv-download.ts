import type { CaseId } from '@ionm-clock/domain';
import { BATCH_HEADER } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { saveFile } from '../ui/save-file.ts';
import { fileNameOf } from './file-name.ts';
import { requestServer } from './server-request.ts';

export type Downloaded =
  | { readonly ok: true; readonly fileName: string; readonly batch: string | undefined }
  | { readonly ok: false; readonly message: string };

/** Has the server write the finalized records of these cases into one CSV file, and hands it to the browser to save. */
export const downloadCsv = (caseIds: readonly CaseId[]): Promise<Downloaded> =>
  saved('/api/exports/csv', { caseIds });

/** The same file again, with the records as they went out then. */
export const downloadBatch = (batch: string): Promise<Downloaded> =>
  saved(`/api/exports/batches/${encodeURIComponent(batch)}/csv`);

async function saved(path: string, body?: unknown): Promise<Downloaded> {
  const reply = await requestServer(path, body);
  if (!reply.ok) return reply;
  const { headers } = reply.response;
  const fileName = fileNameOf(headers.get('content-disposition'), 'ionm-clock-records.csv');
  try {
    saveFile(await reply.response.blob(), fileName);
    return { ok: true, fileName, batch: headers.get(BATCH_HEADER) ?? undefined };
  } catch {
    return { ok: false, message: t`The file broke off on its way. Download it again.` };
  }
}
