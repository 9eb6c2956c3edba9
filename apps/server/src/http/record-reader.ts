import { mayReadRecords } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from './api-options.ts';
import { askingSession } from './asking-user.ts';
import { problem } from './problem.ts';

/** Who asks, if they may read records; otherwise the response has been given. */
export function recordReader(
  { signIn }: Pick<ApiOptions, 'signIn'>,
  request: Request,
  response: Response,
): Whence | undefined {
  const session = askingSession(signIn, request, response);
  if (session === undefined) return undefined;
  if (mayReadRecords(session.user.role)) return { session, address: request.ip };
  problem(response, 403, 'not-allowed', 'Records are for billers. Ask one for what you need.');
  return undefined;
}

/** Who reads records is told nothing that nobody would know of. */
export const notRecorded = (response: Response): void =>
  problem(
    response,
    503,
    'not-saved',
    'The server cannot store that you read this, so it does not show it. Try again later.',
  );
