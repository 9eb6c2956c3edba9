import { type ApiScope, type FacilityId, sessionId, type User, userId } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { Whence } from '../audit/access-recorder.ts';
import type { ApiOptions } from '../http/api-options.ts';
import { problem } from '../http/problem.ts';

/** A program that asks, as whom the rest of the server knows it: a biller of the token's facilities. */
export interface ApiAsker extends Whence {
  readonly tokenId: string;
}

/** Whose token the request shows, if it is good and has the scope; otherwise the response has been given. */
export async function apiAsker(
  { queue, time, integrations }: ApiOptions,
  scope: ApiScope,
  request: Request,
  response: Response,
): Promise<ApiAsker | undefined> {
  const secret = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const token = await integrations.tokens.tokenOf(secret, time.now());
  if (token === undefined) {
    response.setHeader('WWW-Authenticate', 'Bearer');
    problem(
      response,
      401,
      'signed-out',
      'The token is not known here, or was revoked. Ask an administrator.',
    );
    return undefined;
  }
  if (!token.scopes.includes(scope)) {
    problem(response, 403, 'not-allowed', `The token has not the scope ${scope}. Ask an administrator.`);
    return undefined;
  }
  const { tokenId, name, facilities } = token;
  const everywhere: readonly FacilityId[] = queue.directory.facilities.map(({ id }) => id);
  const user: User = {
    userId: userId(`api-${tokenId}`),
    role: 'biller',
    name,
    facilities: facilities === 'everywhere' ? everywhere : facilities,
  };
  return { tokenId, session: { id: sessionId(`api-${tokenId}`), user }, address: request.ip };
}
