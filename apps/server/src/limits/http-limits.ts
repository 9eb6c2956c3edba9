import { createHash } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Entrance } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import type { Log } from '../log-line.ts';
import { addressKey } from './address-key.ts';
import type { Limits } from './limits.ts';
import { memoryLimiter } from './rate-limiter.ts';

interface HttpLimitOptions {
  readonly limits: Limits;
  readonly entrance: Entrance;
  readonly log: Log;
}

/** Where somebody shows who they are, by something that could be guessed. */
const PROOFS = /^\/api\/(sign-in|set-up|invitations|devices|account|attestations?)(\/|$)/;
const FAILED = new Set([400, 401, 403, 409, 422, 423]);

/** Turns away who asks too much, before anything is read of what they send. */
export function httpLimits({ limits, entrance, log }: HttpLimitOptions): RequestHandler {
  const ofAddress = memoryLimiter(limits.requestsOfAddress);
  const ofSession = memoryLimiter(limits.requestsOfSession);
  const proofs = memoryLimiter(limits.proofsOfAddress);
  const failedProofs = memoryLimiter(limits.failedProofsOfAddress);

  const waitFor = async (request: Request, response: Response): Promise<number | undefined> => {
    const address = addressKey(entrance.addressOf(request));
    const wait = (await ofAddress.take(address)) ?? (await waitOfSession(request));
    if (wait !== undefined || request.method !== 'POST' || !PROOFS.test(request.path)) return wait;
    const waitOfProofs = (await failedProofs.isSpent(address)) ?? (await proofs.take(address));
    if (waitOfProofs === undefined) {
      response.once('finish', () => {
        if (FAILED.has(response.statusCode)) void failedProofs.take(address);
      });
    }
    return waitOfProofs;
  };
  const waitOfSession = async ({ headers }: Request): Promise<number | undefined> => {
    const { authorization } = headers;
    // What is counted here outlives the request: not the token itself.
    return authorization === undefined
      ? undefined
      : ofSession.take(createHash('sha256').update(authorization).digest('base64'));
  };

  return async (request: Request, response: Response, next: NextFunction) => {
    const wait = await waitFor(request, response);
    if (wait === undefined) {
      next();
      return;
    }
    log.warn({ what: 'too many requests' });
    response.setHeader('Retry-After', wait);
    problem(
      response,
      429,
      'too-many-requests',
      `Too much was asked from here at once. Wait ${wait} s and try again.`,
    );
  };
}
