import type { Person, SecondFactor, SignInMethod } from '@ionm-clock/domain';
import { type AccountChoices, passwordSignInSchema, setUpSchema } from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { AccountParts } from './account-parts.ts';
import { isAdministered, personWhoSignsIn } from './at-work.ts';
import { triedFrom } from './known-browser.ts';
import { provePassword } from './prove-password.ts';
import { answerRefused, bodyOf, refused } from './refusal.ts';
import { digestOf } from './secrets.ts';
import { addressOf, deviceThatAsks, startSession } from './session-start.ts';
import type { FirstAdministrator } from './set-up.ts';

/** How somebody proved who they are. */
export interface ProvedPerson {
  readonly person: Person;
  readonly method: SignInMethod;
  readonly secondFactor?: SecondFactor | undefined;
}

const NO_ROLE = refused(403, 'not-allowed', 'You have no role here yet. Ask an administrator for one.');

/** Signs in whoever has proved who they are, and answers with what the page is given. */
export async function answerSignedIn(
  parts: AccountParts,
  request: Request,
  response: Response,
  proved: ProvedPerson,
): Promise<void> {
  const given = await startSession(parts, request, response, proved);
  if (given === undefined) answerRefused(response, NO_ROLE);
  else response.json(given);
}

/** Set-up, and signing in with a password. */
export function signInRoutes(
  parts: AccountParts,
  first: FirstAdministrator,
  choices: (request: Request) => Promise<AccountChoices>,
): Router {
  const router = Router();
  const { organisation } = parts;

  router.get('/sign-in', async (request, response) => {
    response.json(await choices(request));
  });

  router.post('/set-up', async (request, response) => {
    const body = bodyOf(setUpSchema, request.body, response);
    if (body === undefined) return;
    const done = await first.setUp(body, addressOf(request));
    if (done.ok) await answerSignedIn(parts, request, response, { person: done.person, method: 'password' });
    else answerRefused(response, done);
  });

  router.post('/sign-in/password', async (request, response) => {
    const body = bodyOf(passwordSignInSchema, request.body, response);
    if (body === undefined) return;
    const person = personWhoSignsIn(organisation(), body.signInName);
    const deviceId = await deviceThatAsks(parts, request);
    const proved = await provePassword(parts, {
      person,
      whose: person?.userId ?? `?${digestOf(body.signInName.trim().toLowerCase())}`,
      password: body.password,
      code: body.code,
      by: deviceId === undefined ? await triedFrom(parts, request, person) : `tablet ${deviceId}`,
      from: { address: addressOf(request), ...(deviceId && { deviceId }) },
    });
    if (proved.ok) await answerSignedIn(parts, request, response, { ...proved, method: 'password' });
    else if ('needs' in proved) response.json({ needs: proved.needs });
    else answerRefused(response, proved);
  });

  return router;
}

/** How one signs in on the browser that asks. */
export const accountChoices = (parts: AccountParts, device: AccountChoices['device']): AccountChoices => ({
  mode: 'accounts',
  setUp: !isAdministered(parts.organisation()),
  ...(device && { device }),
});
