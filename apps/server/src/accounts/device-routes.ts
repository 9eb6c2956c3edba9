import { type DeviceId, deviceId as named } from '@ionm-clock/domain';
import { type AccountChoices, enrolSchema, pinSignInSchema } from '@ionm-clock/protocol';
import { type Request, Router } from 'express';
import type { AccountParts } from './account-parts.ts';
import { personOf } from './at-work.ts';
import { setCookie } from './cookies.ts';
import { addressKey } from './lock-out.ts';
import { peopleAt, provePin } from './pin.ts';
import { answerRefused, bodyOf, locked, refused } from './refusal.ts';
import { addressOf, deviceThatAsks } from './session-start.ts';
import { answerSignedIn } from './sign-in-routes.ts';

/** As long as browsers keep a cookie at all; it is renewed with each PIN. */
const COOKIE_MS = 400 * 24 * 3_600_000;

const NO_DEVICE = refused(
  403,
  'not-available',
  'This is no shared tablet any more. Sign in with your password, or ask an administrator to enrol it.',
);
const WRONG_CODE = refused(
  401,
  'wrong-code',
  'This code is wrong, used or too old. Ask an administrator for a new one.',
);

/** A shared tablet: how it becomes one, and who signs in on it with a PIN. */
export function deviceRoutes(
  parts: AccountParts,
  choices: (request: Request, device: DeviceId) => Promise<AccountChoices>,
): Router {
  const router = Router();
  const { organisation, store, lockOut, audit, now } = parts;

  router.post('/devices/enrol', async (request, response) => {
    const body = bodyOf(enrolSchema, request.body, response);
    if (body === undefined) return;
    const address = addressOf(request);
    const begun = await lockOut.begin([addressKey(address)]);
    if (!begun.ok) {
      answerRefused(response, locked(begun.until, now()));
      return;
    }
    const subject = await store.oneTimeCodes.subjectOf('enrolment', body.code, now());
    const device = subject === undefined ? undefined : organisation().devices.get(named(subject));
    const isUsed =
      device !== undefined && (await store.oneTimeCodes.use('enrolment', device.deviceId, body.code, now()));
    if (!isUsed) {
      answerRefused(response, WRONG_CODE);
      return;
    }
    await begun.attempt.takenBack();
    const { deviceId } = device;
    setCookie(request, response, {
      name: 'ionm-device',
      value: await store.devices.enrol(deviceId),
      maxAgeMs: COOKIE_MS,
    });
    audit.tell({ type: 'device.codeUsed', payload: { deviceId, from: { address, deviceId } } });
    response.json(await choices(request, deviceId));
  });

  router.post('/sign-in/pin', async (request, response) => {
    const body = bodyOf(pinSignInSchema, request.body, response);
    if (body === undefined) return;
    const device = await deviceThatAsks(parts, request);
    if (device === undefined) {
      answerRefused(response, NO_DEVICE);
      return;
    }
    const from = { address: addressOf(request), deviceId: device };
    const proved = await provePin(parts, personOf(organisation(), body.userId), body.pin, { device, from });
    if (proved.ok) {
      await answerSignedIn(parts, request, response, {
        person: proved.person,
        method: 'pin',
        secondFactor: 'shared-device',
      });
    } else answerRefused(response, proved);
  });

  return router;
}

/** The shared tablet that asks, as its sign-in page shows it. */
export async function deviceChoices(
  parts: AccountParts,
  request: Request,
  known?: DeviceId,
): Promise<AccountChoices['device']> {
  const id = known ?? (await deviceThatAsks(parts, request));
  const device = id === undefined ? undefined : parts.organisation().devices.get(id);
  if (device === undefined) return undefined;
  const { deviceId, name } = device;
  return { deviceId, name, people: await peopleAt(parts, deviceId) };
}
