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
  choices: (request: Request, device: DeviceId) => AccountChoices,
): Router {
  const router = Router();
  const { organisation, store, lockOut, audit, now } = parts;

  router.post('/devices/enrol', (request, response) => {
    const body = bodyOf(enrolSchema, request.body, response);
    if (body === undefined) return;
    const address = addressOf(request);
    const keys = [addressKey(address)];
    const until = lockOut.lockedUntil(keys);
    if (until !== undefined) {
      answerRefused(response, locked(until, now()));
      return;
    }
    const attempt = lockOut.begin(keys);
    const subject = store.oneTimeCodes.subjectOf('enrolment', body.code, now());
    const device = subject === undefined ? undefined : organisation().devices.get(named(subject));
    if (device === undefined || !store.oneTimeCodes.use('enrolment', device.deviceId, body.code, now())) {
      answerRefused(response, WRONG_CODE);
      return;
    }
    attempt.takenBack();
    const { deviceId } = device;
    setCookie(request, response, {
      name: 'ionm-device',
      value: store.devices.enrol(deviceId),
      maxAgeMs: COOKIE_MS,
    });
    audit.tell({ type: 'device.codeUsed', payload: { deviceId, from: { address, deviceId } } });
    response.json(choices(request, deviceId));
  });

  router.post('/sign-in/pin', async (request, response) => {
    const body = bodyOf(pinSignInSchema, request.body, response);
    if (body === undefined) return;
    const device = deviceThatAsks(parts, request);
    if (device === undefined) {
      answerRefused(response, NO_DEVICE);
      return;
    }
    const from = { address: addressOf(request), deviceId: device };
    const proved = await provePin(parts, personOf(organisation(), body.userId), body.pin, { device, from });
    if (proved.ok) {
      answerSignedIn(parts, request, response, {
        person: proved.person,
        method: 'pin',
        secondFactor: 'shared-device',
      });
    } else answerRefused(response, proved);
  });

  return router;
}

/** The shared tablet that asks, as its sign-in page shows it. */
export function deviceChoices(
  parts: AccountParts,
  request: Request,
  known?: DeviceId,
): AccountChoices['device'] {
  const id = known ?? deviceThatAsks(parts, request);
  const device = id === undefined ? undefined : parts.organisation().devices.get(id);
  return device && { deviceId: device.deviceId, name: device.name, people: peopleAt(parts, device.deviceId) };
}
