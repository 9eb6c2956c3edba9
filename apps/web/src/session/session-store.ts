import type { Role, User, UserId } from '@ionm-clock/domain';
import type { SignedIn, SignInChoices } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { thisDevice } from '../device-store/this-device.ts';
import { askServer } from './ask-server.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { type KnownPerson, knownOf } from './known-person.ts';
import { forgetPerson, peopleOfDevice, rememberPerson } from './people-of-device.ts';
import { authHeaders, type Session, sessionStore } from './session.ts';
import { noteMode } from './sign-in-mode.ts';
import { parsedText, readKnownPerson } from './signed-in.ts';

export { authHeaders, useSession } from './session.ts';

const SIGNED_OUT: Session = { status: 'signed-out' };
const KEY = 'ionm-clock/session';

/** Demo mode: kept per tab, so that each tab can be another person. */
export function storedForTab(): (KnownPerson & { readonly token: string }) | undefined {
  try {
    const stored = readKnownPerson(parsedText(sessionStorage.getItem(KEY)));
    return stored?.token === undefined ? undefined : { ...stored, token: stored.token };
  } catch {
    return undefined;
  }
}

/**
 * Demo mode: signs this tab in; throws an Error whose message can be shown when the server does not agree, or does not answer about
 * somebody who has not signed in on this device.
 */
export async function signInAs(userId: UserId, role: Role): Promise<void> {
  const answer = await askServer<SignedIn>('/api/sign-in', { body: { userId, role } });
  if (answer.ok) return goOnAs(answer.body);
  if (answer.status !== 0) throw new Error(answer.error.message);
  const known = (await peopleOfDevice()).find(({ user }) => user.userId === userId && user.role === role);
  if (known === undefined) throw new Error(notWithoutServer());
  goOnAs(known);
}

const notWithoutServer = () =>
  t`The server does not answer. Without it only people who are signed in on this device can go on. Check the network, then try again.`;

/**
 * Goes on as somebody who has signed in on this device. With accounts that is without the server, and nothing is sent before they
 * have signed in again; in demo mode the server is asked about it as soon as it answers.
 */
export function goOnAs(person: KnownPerson): void {
  const { user, token, idleMinutes } = person;
  if (token !== undefined) {
    void rememberPerson({ user, token });
    keepForTab({ user, token });
  }
  sessionStore.setState(
    {
      status: 'signed-in',
      user,
      ...(token !== undefined && { token }),
      ...(idleMinutes !== undefined && { idleMinutes }),
    },
    true,
  );
  keepStorage();
}

/** With accounts: this page is this person's from now on. */
export function showSession(person: SignedIn): void {
  const { user, token, session } = person;
  void rememberPerson(knownOf(person));
  const idleMinutes = session?.idleMinutes;
  sessionStore.setState(
    {
      status: 'signed-in',
      user,
      token,
      ...(session && { session }),
      ...(idleMinutes !== undefined && { idleMinutes }),
    },
    true,
  );
  keepStorage();
}

/** What waits on the device is then not the first that a browser throws away when its disk is full. It may say no. */
const keepStorage = (): void => void navigator.storage?.persist?.();

/** This person is done on this device: it forgets them and what the server told them; what waits to be sent stays. */
export function signOut(): void {
  const { user } = sessionStore.getState();
  keepForTab(undefined);
  sessionStore.setState(SIGNED_OUT, true);
  if (user !== undefined) forgetOnDevice(user);
}

/** The device forgets somebody, and what the server told them. */
export function forgetOnDevice(user: User): void {
  void forgetPerson(user);
  forgetDrafts(user.userId);
  thisDevice.forgetLog(user.userId).catch(() => undefined);
}

function keepForTab(person: KnownPerson | undefined): void {
  try {
    if (person === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(person));
  } catch {
    // A browser that keeps nothing; the page remembers as long as it lives.
  }
}

/** Demo mode: asks the server who this tab is: what was stored may be out of date. Offline, what was stored stands. */
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

/** How one signs in here; throws an Error whose message can be shown. */
export async function signInChoices(): Promise<SignInChoices> {
  const answer = await askServer<SignInChoices>('/api/sign-in');
  if (answer.ok) {
    noteMode(answer.body);
    return answer.body;
  }
  throw new Error(answer.status === 0 ? notWithoutServer() : answer.error.message);
}
