import type { FieldProblem, HttpError } from '@ionm-clock/protocol';
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
