import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';

/** What a browser keeps for the server: the proof of a session, that it is a shared tablet, that somebody has signed in on it before. */
export type CookieName = 'ionm-session' | 'ionm-device' | 'ionm-known';

/** With the prefix a browser takes the cookie only over TLS and from this very host (RFC 6265bis, section 4.1.3.2). */
const SECURE_PREFIX = '__Host-';

/** The cookie in a `Cookie` header; the one that came over TLS, if there are two. */
export function cookieIn(header: string | undefined, name: CookieName): string | undefined {
  if (header === undefined) return undefined;
  const cookies = parseCookie(header);
  return cookies[SECURE_PREFIX + name] ?? cookies[name];
}

/** No script reads it, and no page of another site has it sent. */
export function setCookie(
  request: Request,
  response: Response,
  { name, value, maxAgeMs }: { readonly name: CookieName; readonly value: string; readonly maxAgeMs: number },
): void {
  const { secure } = request;
  response.cookie(secure ? SECURE_PREFIX + name : name, value, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    maxAge: maxAgeMs,
  });
}

/** Takes the cookie back. */
export function clearCookie(request: Request, response: Response, name: CookieName): void {
  setCookie(request, response, { name, value: '', maxAgeMs: 0 });
}
