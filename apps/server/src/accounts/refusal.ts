import type { Instant } from '@ionm-clock/domain';
import type { HttpError } from '@ionm-clock/protocol';
import type { ErrorRequestHandler, Response } from 'express';
import type { z } from 'zod';
import { problem } from '../http/problem.ts';
import { DatabaseFailure } from '../sql/database.ts';
import { TooBusy } from './passwords.ts';

/** Why somebody does not get what they asked of accounts. */
export interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly error: HttpError['error'];
  readonly until?: Instant;
}

export const refused = (
  status: number,
  code: HttpError['error']['code'],
  message: string,
  more: { readonly until?: Instant; readonly field?: string } = {},
): Refused => {
  const { until, field } = more;
  return {
    ok: false,
    status,
    error: field === undefined ? { code, message } : { code, message, field },
    ...(until === undefined ? {} : { until }),
  };
};

/** Answers with the refusal. */
export function answerRefused(response: Response, { status, error, until }: Refused): void {
  response.status(status).json({ error, ...(until === undefined ? {} : { until }) } satisfies HttpError);
}

/** Too many failures. It does not say whether there is such an account. */
export const locked = (until: Instant, now: Instant): Refused => {
  const minutes = Math.ceil((until - now) / 60_000);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return refused(429, 'locked', `Too many wrong tries. Wait ${wait}, then try again.`, { until });
};

const BUSY = refused(
  429,
  'too-many-requests',
  'Many people sign in at this moment. Try again in a few seconds.',
);

const NOT_STORED = refused(
  503,
  'not-saved',
  'The server could not store this, so nothing was changed. Try again in a minute; whoever is signed in goes on.',
);

/** Answers where too much was asked at once, or the database would not take it, such as when its disk is full. */
export const answerFailures: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof TooBusy) answerRefused(response, BUSY);
  else if (error instanceof DatabaseFailure) answerRefused(response, NOT_STORED);
  else next(error);
};

/** What the request says; undefined, and the response given, if that cannot be understood. */
export function bodyOf<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  response: Response,
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  problem(
    response,
    400,
    'invalid-message',
    'This cannot be understood. Check what is filled in and try again.',
  );
  return undefined;
}
