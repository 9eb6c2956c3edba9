import type { User, UserId } from '@ionm-clock/domain';
import type { DemoChoices, HttpError, SignedIn } from '@ionm-clock/protocol';
import { create } from 'zustand';
import { thisDevice } from '../device-store/this-device.ts';
import { forgetPerson, peopleOfDevice, rememberPerson } from './people-of-device.ts';
import { parsedText, readSignedIn } from './signed-in.ts';

export interface Session {
  readonly status: 'signed-in' | 'signed-out';
  readonly user?: User;
  readonly token?: string;
}

const SIGNED_OUT: Session = { status: 'signed-out' };
const KEY = 'ionm-clock/session';

/** Kept per tab, so that each tab can be another person in demo mode. */
function storedSession(): Session {
  try {
    const stored = readSignedIn(parsedText(sessionStorage.getItem(KEY)));
    return stored === undefined ? SIGNED_OUT : { status: 'signed-in', ...stored };
  } catch {
    return SIGNED_OUT;
  }
}

export const sessionStore = create<Session>(() => storedSession());

export const useSession = (): Session => sessionStore();

/**
 * Signs this tab in; throws an Error whose message can be shown when the server does not agree, or does not answer about
 * somebody who has not signed in on this device.
 */
export async function signInAs(userId: UserId): Promise<void> {
  const response = await fetch('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  }).catch(() => undefined);
  if (response === undefined) {
    const known = (await peopleOfDevice()).find(({ user }) => user.userId === userId);
    if (known === undefined) throw new Error(NOT_WITHOUT_SERVER);
    goOnAs(known);
    return;
  }
  if (!response.ok) throw new Error(await errorMessage(response));
  goOnAs(await response.json());
}

const NOT_WITHOUT_SERVER =
  'The server does not answer. Without it only people who are signed in on this device can go on. Check the network, then try again.';

/** Signs this tab in as somebody who has signed in on this device; the server is asked about it as soon as it answers. */
export function goOnAs(person: SignedIn): void {
  void rememberPerson(person);
  keepForTab(person);
  sessionStore.setState({ status: 'signed-in', ...person }, true);
  // What waits on the device is then not the first that a browser throws away when its disk is full. It may say no.
  void navigator.storage?.persist?.();
}

/** This person is done on this device: it forgets them and what the server told them; what waits to be sent stays. */
export function signOut(): void {
  const { user } = sessionStore.getState();
  keepForTab(undefined);
  sessionStore.setState(SIGNED_OUT, true);
  if (user === undefined) return;
  void forgetPerson(user.userId);
  thisDevice.forgetLog(user.userId).catch(() => undefined);
}

function keepForTab(person: SignedIn | undefined): void {
  try {
    if (person === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(person));
  } catch {
    // A browser that keeps nothing; the page remembers as long as it lives.
  }
}

/** For requests over HTTP; throws when nobody is signed in, which no desk can be. */
export function authHeaders(): { readonly authorization: string } {
  const { token } = sessionStore.getState();
  if (token === undefined) throw new Error('nobody is signed in');
  return { authorization: `Bearer ${token}` };
}

/** Asks the server who this tab is: what was stored may be out of date. Offline, what was stored stands. */
export async function confirmSession(): Promise<void> {
  const { token } = sessionStore.getState();
  if (token === undefined) return;
  const response = await fetch('/api/me', { headers: authHeaders() }).catch(() => undefined);
  if (response?.status === 401 && sessionStore.getState().token === token) signOut();
  if (response?.ok !== true) return;
  const user: User = await response.json();
  if (sessionStore.getState().token !== token) return;
  void rememberPerson({ user, token });
  sessionStore.setState({ status: 'signed-in', user, token }, true);
}

/** Whom one may be; throws an Error whose message can be shown. */
export async function signInChoices(): Promise<DemoChoices> {
  const response = await fetch('/api/sign-in').catch(() => undefined);
  if (response === undefined) throw new Error(NOT_WITHOUT_SERVER);
  if (!response.ok) throw new Error(await errorMessage(response));
  return response.json();
}

async function errorMessage(response: Response): Promise<string> {
  try {
    const { error }: HttpError = await response.json();
    return error.message;
  } catch {
    return `The server answered with status ${response.status}. Try again.`;
  }
}
