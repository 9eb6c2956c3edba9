import type { User } from '@ionm-clock/domain';
import type { HttpError, SignedIn, SignInChoices } from '@ionm-clock/protocol';
import { create } from 'zustand';

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
    const text = sessionStorage.getItem(KEY);
    if (text === null) return SIGNED_OUT;
    const { user, token }: SignedIn = JSON.parse(text);
    return { status: 'signed-in', user, token };
  } catch {
    return SIGNED_OUT;
  }
}

export const sessionStore = create<Session>(() => storedSession());

export const useSession = (): Session => sessionStore();

/** Signs this tab in; throws an Error whose message can be shown when the server does not agree. */
export async function signInAs(userId: string): Promise<void> {
  const response = await fetch('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId }),
  });
  if (!response.ok) throw new Error(await errorMessage(response));
  const signedIn: SignedIn = await response.json();
  sessionStorage.setItem(KEY, JSON.stringify(signedIn));
  sessionStore.setState({ status: 'signed-in', user: signedIn.user, token: signedIn.token }, true);
}

export function signOut(): void {
  sessionStorage.removeItem(KEY);
  sessionStore.setState(SIGNED_OUT, true);
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
  if (response?.status === 401) signOut();
  if (response?.ok !== true) return;
  const user: User = await response.json();
  if (sessionStore.getState().token === token)
    sessionStore.setState({ status: 'signed-in', user, token }, true);
}

/** Whom one may be; throws an Error whose message can be shown. */
export async function signInChoices(): Promise<SignInChoices> {
  const response = await fetch('/api/sign-in').catch(() => undefined);
  if (response === undefined)
    throw new Error('The server does not answer. Check the network, then try again.');
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
