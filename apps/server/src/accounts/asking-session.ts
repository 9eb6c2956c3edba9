import type { User } from '@ionm-clock/domain';
import type { HttpError } from '@ionm-clock/protocol';
import type { Request, Response } from 'express';
import { askingIn } from '../http/asking-user.ts';
import type { Asking } from '../sign-in/sign-in.ts';
import type { AccountParts } from './account-parts.ts';
import { mustSetUpCode, userIn } from './at-work.ts';
import { cookieIn } from './cookies.ts';
import { isSame, pageTokenOf } from './secrets.ts';
import type { KeptSession } from './session-rows.ts';

/** The session that the cookie proves and the page's token names: either alone is nothing. */
export function sessionThatAsks(
  { sessions }: AccountParts,
  { cookie, token }: Asking,
): KeptSession | undefined {
  const secret = cookieIn(cookie, 'ionm-session');
  const session = secret === undefined ? undefined : sessions.find(secret);
  return session !== undefined && isSame(pageTokenOf(session.secretHash), token) ? session : undefined;
}

/** Whether somebody in the session must do something before anything else: to the rest of the server they are not signed in. */
export function isHeldUp({ organisation }: AccountParts, session: KeptSession): boolean {
  const person = organisation().people.get(session.userId);
  return person === undefined || mustSetUpCode(person, session);
}

/** Whose session asks, whatever they still have to set up; undefined, and the response given, if it is not good. */
export function askingHeldUp(
  parts: AccountParts,
  request: Request,
  response: Response,
): KeptSession | undefined {
  const session = sessionThatAsks(parts, askingIn(request));
  if (session === undefined) answerSignedOut(parts, request, response);
  return session;
}

/** Whose session asks, and who they are in it; undefined, and the response given, if it is not good or something is to be set up first. */
export function askingAtWork(
  parts: AccountParts,
  request: Request,
  response: Response,
): { readonly session: KeptSession; readonly user: User } | undefined {
  const session = sessionThatAsks(parts, askingIn(request));
  const user = session && userIn(parts.organisation(), session);
  if (session === undefined || user === undefined || isHeldUp(parts, session)) {
    answerSignedOut(parts, request, response);
    return undefined;
  }
  return { session, user };
}

/** Says why the session of the page, or else of the cookie, is over, where that is known. */
export function answerSignedOut({ sessions }: AccountParts, request: Request, response: Response): void {
  const { cookie, token } = askingIn(request);
  const secret = cookieIn(cookie, 'ionm-session');
  const ended = sessions.whyEnded({ token, ...(secret === undefined ? {} : { secret }) });
  const error = { code: 'signed-out', message: 'You are signed out. Sign in and try again.' } as const;
  response.status(401).json({ error, ...(ended && { ended }) } satisfies HttpError);
}
