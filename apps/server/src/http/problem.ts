import type { FieldProblem, HttpError, WireError } from '@ionm-clock/protocol';
import type { Response } from 'express';

/** Answers with the one shape of an error. */
export function problem(
  response: Response,
  status: number,
  code: HttpError['error']['code'],
  message: string,
  problems?: readonly FieldProblem[],
): void {
  const error = problems === undefined ? { code, message } : { code, message, problems };
  response.status(status).json({ error } satisfies HttpError);
}

/** Answers with why a command was not carried out, and which of its fields is at fault. */
export function refusal(response: Response, error: WireError): void {
  const status = error.code === 'not-saved' ? 503 : error.code === 'invalid-message' ? 500 : 409;
  response.status(status).json({ error } satisfies HttpError);
}

/** Answers a request that is not as agreed. */
export const notUnderstood = (response: Response): void =>
  problem(
    response,
    400,
    'invalid-message',
    'This request cannot be understood. Reload the page and try again.',
  );
