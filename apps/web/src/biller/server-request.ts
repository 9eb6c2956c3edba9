import type { HttpError } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { authHeaders } from '../session/session-store.ts';

export type ServerReply =
  | { readonly ok: true; readonly response: Response }
  /** `error`: what the server said, if it answered in its own words. */
  | { readonly ok: false; readonly message: string; readonly error?: HttpError['error'] };

/** A request as the signed-in person; with a body a POST. Without `withinMs` it waits as long as it takes. What fails comes back as a message that can be shown. */
export async function requestServer(path: string, body?: unknown, withinMs?: number): Promise<ServerReply> {
  const response = await send(path, body, withinMs).catch(() => undefined);
  if (response === undefined)
    return { ok: false, message: t`The server does not answer. Check the network.` };
  return response.ok ? { ok: true, response } : refusalOf(response);
}

async function send(path: string, body: unknown, withinMs: number | undefined): Promise<Response> {
  const headers = authHeaders();
  const signal = withinMs === undefined ? null : AbortSignal.timeout(withinMs);
  if (body === undefined) return fetch(path, { headers, signal });
  return fetch(path, {
    signal,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function refusalOf(response: Response): Promise<ServerReply> {
  try {
    const { error }: HttpError = await response.json();
    return { ok: false, message: error.message, error };
  } catch {
    return { ok: false, message: t`The server answered with status ${response.status}. Try again.` };
  }
}
