import { type AccessEvent, type AccessFrom, mayManageIntegrations, type User } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { accessFrom } from '../audit/access-from.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { askingSession } from '../http/asking-user.ts';
import { notUnderstood, problem } from '../http/problem.ts';
import { refuseRequest } from '../http/refused-request.ts';
import { recordAccess } from '../world/access-entry.ts';

/** Who keeps the tokens and webhooks, and asks. */
export interface Keeper {
  readonly user: User;
  readonly from: AccessFrom;
  /** Whether the audit trail has it; otherwise the response has been given. */
  readonly isRecorded: (event: AccessEvent) => Promise<boolean>;
}

/** Who asks, if they may; otherwise the response has been given. */
export async function askingKeeper(
  { queue, signIn, recorder }: ApiOptions,
  request: Request,
  response: Response,
): Promise<Keeper | undefined> {
  const session = askingSession(signIn, request, response);
  if (session === undefined) return undefined;
  const { user } = session;
  if (!mayManageIntegrations(user)) {
    const message = 'API tokens and webhooks are for an administrator of all facilities. Ask one.';
    await refuseRequest(recorder, request, response, session, { what: 'manageIntegrations', message });
    return undefined;
  }
  return {
    user,
    from: accessFrom(session, request.ip),
    isRecorded: async (event) => {
      const recorded = await recordAccess(queue, user, event);
      if (!recorded.ok) problem(response, 503, recorded.error.code, NOT_RECORDED);
      return recorded.ok;
    },
  };
}

const NOT_RECORDED = 'The audit trail could not be written. Try again.';

/** What the request asks for, by a form of which each field may be wrong; otherwise the response has been given. */
export function formIn<Form>(
  schema: z.ZodType<Form>,
  request: Request,
  response: Response,
): Form | undefined {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    reason: message,
  }));
  problem(response, 400, 'invalid-message', 'It is not right as it is.', problems);
  return undefined;
}

/** What the request says; otherwise the response has been given. */
export function bodyIn<Body>(
  schema: z.ZodType<Body>,
  request: Request,
  response: Response,
): Body | undefined {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  notUnderstood(response);
  return undefined;
}
