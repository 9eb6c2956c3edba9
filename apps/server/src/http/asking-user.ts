import type { User } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { Asking, Session, SignIn } from '../sign-in/sign-in.ts';
import { problem } from './problem.ts';

/** What a request shows of who asks. */
export const askingIn = ({ headers }: Request): Asking => ({
  cookie: headers.cookie,
  token: /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '',
});

/** Whose session asks, as of now; undefined, and the response given, if it is not, or no longer, good. */
export function askingSession(signIn: SignIn, request: Request, response: Response): Session | undefined {
  const session = signIn.sessionOf(askingIn(request));
  if (session === undefined)
    problem(response, 401, 'signed-out', 'You are signed out. Sign in and try again.');
  return session;
}

/** Who asks, like `askingSession`. */
export const askingUser = (signIn: SignIn, request: Request, response: Response): User | undefined =>
  askingSession(signIn, request, response)?.user;
