import type { CaseId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { saveFile } from '../ui/save-file.ts';
import { fileNameOf } from './file-name.ts';
import { requestServer } from './server-request.ts';

export type Downloaded =
  | { readonly ok: true; readonly fileName: string }
  | { readonly ok: false; readonly message: string };

/** Has the server write the finalized records of these cases into one CSV file, and hands it to the browser to save. */
export async function downloadCsv(caseIds: readonly CaseId[]): Promise<Downloaded> {
  const reply = await requestServer('/api/exports/csv', { caseIds });
  if (!reply.ok) return reply;
  const fileName = fileNameOf(reply.response.headers.get('content-disposition'), 'ionm-clock-records.csv');
  try {
    saveFile(await reply.response.blob(), fileName);
    return { ok: true, fileName };
  } catch {
    return { ok: false, message: t`The file broke off on its way. Download it again.` };
  }
}
