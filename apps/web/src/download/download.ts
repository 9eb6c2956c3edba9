import { t } from '@lingui/core/macro';
import { requestServer } from '../biller/server-request.ts';
import { fileNameOf } from './file-name.ts';
import { saveFile } from './save-file.ts';

export type Downloaded =
  | { readonly ok: true; readonly fileName: string; readonly headers: Headers }
  | { readonly ok: false; readonly message: string };

/**
 * Has the server write a file, and hands it to the browser to save. `otherwise`: what it is called where the answer does not say.
 * With a body it is asked for by a POST.
 */
export async function download(path: string, otherwise: string, body?: unknown): Promise<Downloaded> {
  const reply = await requestServer(path, body);
  if (!reply.ok) return reply;
  const { headers } = reply.response;
  const fileName = fileNameOf(headers.get('content-disposition'), otherwise);
  try {
    saveFile(await reply.response.blob(), fileName);
    return { ok: true, fileName, headers };
  } catch {
    return { ok: false, message: t`The file broke off on its way. Download it again.` };
  }
}
