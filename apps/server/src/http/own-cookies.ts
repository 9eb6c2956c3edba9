import type { IncomingMessage } from 'node:http';

/** With it a browser takes a cookie only over TLS and from this very host (RFC 6265bis, section 4.1.3.2). */
const OWN = '__Host-';

/**
 * Forgets the cookies of a request that some neighbouring site, or somebody on the way to a page without TLS, may have set: with
 * one of theirs they would sign people in as somebody else. For a server that is reached over TLS only.
 */
export function forgetForeignCookies({ headers }: Pick<IncomingMessage, 'headers'>): void {
  if (headers.cookie === undefined) return;
  const own = headers.cookie.split(';').filter((cookie) => cookie.trim().startsWith(OWN));
  if (own.length === 0) delete headers.cookie;
  else headers.cookie = own.join(';').trim();
}
