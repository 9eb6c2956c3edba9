import { instant, type Person } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { AccountParts } from './account-parts.ts';
import { cookieIn, setCookie } from './cookies.ts';
import type { TriedBy } from './lock-out.ts';
import { digestOf, newSecret } from './secrets.ts';

const KNOWN_MS = 90 * 24 * 3_600_000;

/** The browser is one in which the person signs in, from now on: it lets nobody in, and counts its own failures. */
export async function rememberBrowser(
  { store, now }: AccountParts,
  request: Request,
  response: Response,
  { userId }: Person,
): Promise<void> {
  const secret = cookieIn(request.headers.cookie, 'ionm-known') ?? newSecret();
  await store.devices.remember(secret, userId, now());
  setCookie(request, response, { name: 'ionm-known', value: secret, maxAgeMs: KNOWN_MS });
}

/** How the account of the person is tried from a browser that is no shared tablet. */
export async function triedFrom(
  { store, now }: AccountParts,
  request: Request,
  person: Person | undefined,
): Promise<TriedBy> {
  const secret = cookieIn(request.headers.cookie, 'ionm-known');
  if (secret === undefined || person === undefined) return 'password';
  const isKnown = await store.devices.knows(secret, person.userId, instant(now() - KNOWN_MS));
  return isKnown ? `browser ${digestOf(secret)}` : 'password';
}
