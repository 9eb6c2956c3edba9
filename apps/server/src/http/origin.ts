import type { IncomingMessage } from 'node:http';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

function hostName(host: string): string | undefined {
  return URL.parse(`http://${host}`)?.hostname;
}

/**
 * Whether a request was meant for this computer by name. A foreign site can point its own name at 127.0.0.1 and would then
 * pass for the same origin; its name still stands in `Host`.
 */
export function isForLoopback(request: IncomingMessage): boolean {
  const name = hostName(request.headers.host ?? '');
  return name !== undefined && LOOPBACK_NAMES.has(name);
}

/** Whether the page that asks came from this server. Without an `Origin` it is not a page: browsers always send one. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.parse(origin)?.host === host;
}
