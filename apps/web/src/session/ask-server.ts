import type { HttpError } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { sessionStore } from './session.ts';

/** `status` 0: the server does not answer. `saidBy`: whose words the message is in, as the server's are English. */
export type NotAnswered = {
  readonly ok: false;
  readonly status: number;
  readonly saidBy: 'server' | 'page';
} & HttpError;

export type Answer<Body> = { readonly ok: true; readonly body: Body } | NotAnswered;

/** Whoever waits longer thinks that the page hangs. */
const ANSWERS_WITHIN_MS = 10_000;

interface Asked {
  /** Makes it a POST. */
  readonly body?: unknown;
  /** In which session; absent where nobody is signed in yet. */
  readonly token?: string | undefined;
  /** Goes on when the page is left. */
  readonly keepalive?: boolean;
  readonly withinMs?: number;
}

/** One request about signing in; what fails comes back as an error whose message can be shown. */
export async function askServer<Body>(path: string, asked: Asked = {}): Promise<Answer<Body>> {
  const { body, token, keepalive = false, withinMs = ANSWERS_WITHIN_MS } = asked;
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(path, {
      headers,
      keepalive,
      signal: AbortSignal.timeout(withinMs),
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) return await refusalIn(response);
    const text = await response.text();
    return { ok: true, body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return { ok: false, status: 0, saidBy: 'page', error: { code: 'not-available', message: noAnswer() } };
  }
}

/** As whoever is signed in on this page. */
export const askAsPerson = <Body>(path: string, body?: unknown): Promise<Answer<Body>> =>
  askServer<Body>(path, { body, token: sessionStore.getState().token });

const noAnswer = () => t`The server does not answer. Check the network, then try again.`;

async function refusalIn(response: Response): Promise<Answer<never>> {
  const { status } = response;
  try {
    const said: HttpError = await response.json();
    return { ok: false, status, saidBy: 'server', ...said };
  } catch {
    const message = t`The server answered with status ${status}. Try again.`;
    return { ok: false, status, saidBy: 'page', error: { code: 'not-available', message } };
  }
}
