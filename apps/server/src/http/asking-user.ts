import type { User } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { SignIn } from '../sign-in/sign-in.ts';
import { problem } from './problem.ts';

/** Who asks, as of now; undefined, and the response given, if the session is not, or no longer, good. */
export function askingUser(signIn: SignIn, request: Request, response: Response): User | undefined {
  const user = signIn.userOf(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
  if (user === undefined) problem(response, 401, 'not-allowed', 'You are signed out. Sign in and try again.');
  return user;
}
