import type { CaseId } from '@ionm-clock/domain';
import { BATCH_HEADER } from '@ionm-clock/protocol';
import { download } from '../download/download.ts';

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
  const downloaded = await download(path, 'ionm-clock-records.csv', body);
  if (!downloaded.ok) return downloaded;
  return { ...downloaded, batch: downloaded.headers.get(BATCH_HEADER) ?? undefined };
}
