import type { HttpError } from '@ionm-clock/protocol';
import type { Response } from 'express';

/** Answers with the one shape of an error. */
export function problem(
  response: Response,
  status: number,
  code: HttpError['error']['code'],
  message: string,
): void {
  response.status(status).json({ error: { code, message } } satisfies HttpError);
}
