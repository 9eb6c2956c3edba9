import {
  type DeviceId,
  instant,
  type Person,
  type Role,
  type SecondFactor,
  type SignInMethod,
} from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import type { Request, Response } from 'express';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { endsAt, mustSetUpCode, rolesIn, userIn } from './at-work.ts';
import { cookieIn, setCookie } from './cookies.ts';
import { rememberBrowser } from './known-browser.ts';
import { pageTokenOf } from './secrets.ts';
import type { KeptSession } from './session-rows.ts';
import type { WithSecret } from './sessions.ts';

const HOUR_MS = 3_600_000;
const LONGEST_AGENT = 200;

/** The address that asks, as the server sees it. */
export const addressOf = ({ ip }: Request): string => ip ?? 'unknown';

/** The shared tablet that asks, if the log still has it. */
export async function deviceThatAsks(
  { store, organisation }: AccountParts,
  request: Request,
): Promise<DeviceId | undefined> {
  const secret = cookieIn(request.headers.cookie, 'ionm-device');
  const device = secret === undefined ? undefined : await store.devices.deviceOf(secret);
  if (device === undefined || organisation().devices.has(device)) return device;
  await store.devices.forget(device);
  return undefined;
}

/**
 * Signs somebody in who has proved who they are: a session under a new secret, in the cookie of the response, and what the page
 * is given. Whoever was signed in on this browser before no longer is. Undefined if the person has no role to work in.
 */
export async function startSession(
  parts: AccountParts,
  request: Request,
  response: Response,
  {
    person,
    method,
    secondFactor,
  }: { person: Person; method: SignInMethod; secondFactor?: SecondFactor | undefined },
): Promise<SignedIn | undefined> {
  const role = await firstRole(parts, person, method);
  if (role === undefined || !person.active) return undefined;
  const { sessions, audit, store, now } = parts;
  await endSessionBefore(parts, request, person);
  const deviceId = await deviceThatAsks(parts, request);
  const started = await sessions.start({
    userId: person.userId,
    role,
    method,
    ...(secondFactor && { secondFactor }),
    address: addressOf(request),
    agent: (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
    ...(deviceId && { deviceId }),
  });
  if (deviceId !== undefined) await store.devices.usedBy(deviceId, person.userId, now());
  else if (method === 'password') await rememberBrowser(parts, request, response, person);
  // Whoever has shown more than a PIN may use theirs again.
  if (method !== 'pin') await store.credentials.forgetWrongPins(person.userId);
  const facilities = userIn(parts.organisation(), started.session)?.facilities ?? [];
  audit.tell(
    {
      type: 'session.started',
      payload: {
        method,
        ...(secondFactor && { secondFactor }),
        facilities,
        from: fromSession(started.session),
      },
    },
    started.session,
  );
  return handedOver(parts, request, response, started);
}

/** What the page of a session is given, with the cookie that proves it. */
export function handedOver(
  parts: AccountParts,
  request: Request,
  response: Response,
  { session, secret }: WithSecret,
): SignedIn | undefined {
  const maxAgeMs = parts.organisation().policy.longestSessionHours * HOUR_MS;
  setCookie(request, response, { name: 'ionm-session', value: secret, maxAgeMs });
  return signedIn(parts, session);
}

/** What the page of a session is given; undefined if the person may no longer work in it. */
export function signedIn(
  { organisation, extraFacilities }: AccountParts,
  session: KeptSession,
): SignedIn | undefined {
  const state = organisation();
  const user = userIn(state, session, extraFacilities(session.sessionId));
  const person = state.people.get(session.userId);
  if (user === undefined || person === undefined || session.role === 'system') return undefined;
  return {
    token: pageTokenOf(session.secretHash),
    user,
    session: {
      sessionId: session.sessionId,
      roles: rolesIn(person, session),
      idleMinutes: state.policy.idleMinutes[session.role],
      endsAt: instant(endsAt(session, state.policy.longestSessionHours)),
      ...(mustSetUpCode(person, session) ? { mustSetUp: 'second-factor' } : {}),
      ...(session.deviceId && { deviceId: session.deviceId }),
    },
  };
}

/** The role that they worked in last, if they still have it; else the first that was given to them. */
async function firstRole(
  { store }: AccountParts,
  person: Person,
  method: SignInMethod,
): Promise<Role | undefined> {
  const roles = rolesIn(person, { method });
  const [last] = await store.sessions.latestOf(person.userId, 1);
  return last !== undefined && roles.includes(last.role) ? last.role : roles[0];
}

async function endSessionBefore({ sessions }: AccountParts, request: Request, person: Person): Promise<void> {
  const secret = cookieIn(request.headers.cookie, 'ionm-session');
  const before = secret === undefined ? undefined : sessions.find(secret);
  if (before === undefined) return;
  await sessions.end(before, before.userId === person.userId ? 'signed-out' : 'switched-person');
}
