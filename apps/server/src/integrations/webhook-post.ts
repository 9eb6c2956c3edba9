import { request as requestPlain } from 'node:http';
import { request as requestOverTls } from 'node:https';
import type { WebhookFailure } from '@ionm-clock/protocol';
import { isPrivateHost, lookupPublic, PrivateAddressError } from './public-address.ts';

interface Posted {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it may go to this computer and to networks around it. */
  readonly mayBePrivate: boolean;
}

const TAKEN_WITHIN_MS = 10_000;

/** Sends one message; undefined if it was taken, otherwise why not. Where a receiver would send it on to it does not go: nobody chose that. */
export async function postToWebhook({
  url,
  body,
  headers,
  mayBePrivate,
}: Posted): Promise<WebhookFailure | undefined> {
  const to = new URL(url);
  if (!mayBePrivate && isPrivateHost(to)) return { why: 'address' };
  try {
    const status = await statusOf(to, { body, headers, mayBePrivate });
    return status >= 200 && status < 300 ? undefined : { why: 'status', detail: String(status) };
  } catch (error) {
    return failureOf(error);
  }
}

function statusOf(to: URL, { body, headers, mayBePrivate }: Omit<Posted, 'url'>): Promise<number> {
  const request = to.protocol === 'https:' ? requestOverTls : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = request(to, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection that others have made may lead where this one must not.
      agent: false,
      ...(mayBePrivate ? {} : { lookup: lookupPublic }),
      signal: AbortSignal.timeout(TAKEN_WITHIN_MS),
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      resolve(answer.statusCode ?? 0);
      // Nobody reads what it says beside that.
      answer.on('error', () => undefined).destroy();
    });
    sent.end(body);
  });
}

function failureOf(error: unknown): WebhookFailure {
  if (error instanceof PrivateAddressError) return { why: 'address' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ABORT_ERR') return { why: 'late' };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { why: 'host', detail: code };
  if (/CERT|SIGNATURE/.test(code)) return { why: 'certificate', detail: code };
  return code === '' ? { why: 'connection' } : { why: 'connection', detail: code };
}
