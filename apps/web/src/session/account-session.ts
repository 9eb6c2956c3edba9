import type { Role, SessionEnd } from '@ionm-clock/domain';
import type { EndSession, SignedIn } from '@ionm-clock/protocol';
import { type Answer, askAsPerson, askServer } from './ask-server.ts';
import { noteLeft, tellThatLeft, wasLeft } from './leaving.ts';
import { rememberPerson } from './people-of-device.ts';
import { goesOnWithoutServer, sessionStore } from './session.ts';
import { onNewsOfOtherPages, tellOtherPages } from './session-channel.ts';
import {
  confirmSession,
  forgetOnDevice,
  goOnAs,
  showSession,
  signOut,
  storedForTab,
} from './session-store.ts';

/** After so long without an answer a page that is loaded shows the sign-in page, on which those who are known here can go on. */
const FIRST_ANSWER_WITHIN_MS = 4_000;

/** After these somebody is still known on the device, and can go on without the server; after others an administrator does not want it. */
const STILL_KNOWN: readonly SessionEnd[] = ['idle', 'too-long', 'switched-person'];

/** Finds out who this page is when it is loaded, and from then on shows whom all pages of this browser show. */
export async function keepSession(): Promise<void> {
  onNewsOfOtherPages((news) => {
    // In demo mode each tab is somebody of its own.
    if (isDemo()) return;
    if (news.type === 'signed-in') showSession(news.person);
    if (news.type === 'ended') showEnded(news.ended.why);
  });
  const stored = storedForTab();
  if (stored !== undefined) {
    goOnAs(stored);
    return confirmSession();
  }
  const answer = await askWhoIsHere(FIRST_ANSWER_WITHIN_MS);
  if (answer.ok && (await wasLeft(answer.body))) return;
  if (sessionStore.getState().status !== 'asking') return;
  if (answer.ok) showSession(answer.body);
  else sessionStore.setState({ status: 'signed-out' }, true);
}

const isDemo = (): boolean => {
  const { token, session } = sessionStore.getState();
  return token !== undefined && session === undefined;
};

/** The cookie alone says who: the server gives the page of that person a token. */
const askWhoIsHere = (withinMs?: number): Promise<Answer<SignedIn>> =>
  askServer<SignedIn>('/api/session', withinMs === undefined ? {} : { withinMs });

/** Somebody has signed in on this page, or changed their role: all pages of this browser are theirs from now on. */
export function takeSession(person: SignedIn): void {
  showSession(person);
  noteLeft(undefined);
  tellOtherPages({ type: 'signed-in', person });
}

/**
 * The server does not know this page any more, or knows more of whoever it is than the page does: asks it again. While it does
 * not answer, the page stays as it is.
 */
export async function askSessionAgain(): Promise<void> {
  const before = sessionStore.getState();
  const answer = await askWhoIsHere();
  const now = sessionStore.getState();
  if (now.status !== 'signed-in' || now.token !== before.token || now.user?.userId !== before.user?.userId)
    return;
  if (answer.ok) {
    // Whoever goes on without the server stays who they are: somebody else may have signed in on this device before.
    if (goesOnWithoutServer(now) && answer.body.user.userId !== now.user?.userId) return;
    showSession(answer.body);
  } else if (answer.status === 401 && !goesOnWithoutServer(now)) {
    showEnded(answer.ended);
    if (now.user !== undefined)
      tellOtherPages({ type: 'ended', ended: { user: now.user, why: answer.ended } });
  }
}

/** The person leaves, or is taken out for not having touched anything; the server is told when it answers. */
export function endSession(why: EndSession['why']): void {
  const { user, token } = sessionStore.getState();
  if (user === undefined) return;
  if (token !== undefined) void tellThatLeft(token, why);
  showEnded(why);
  tellOtherPages({ type: 'ended', ended: { user, why } });
}

/** Whoever is signed in leaves this page: on a shared tablet for the next person, who is soon back. */
export function leave(): void {
  const { session, token } = sessionStore.getState();
  if (session === undefined && token !== undefined) signOut();
  else endSession(session?.deviceId === undefined ? 'signed-out' : 'switched-person');
}

/** Whoever goes on without the server wants to sign in, so that what waits is sent. */
export function leaveToSignIn(): void {
  const { user } = sessionStore.getState();
  sessionStore.setState({ status: 'signed-out', ...(user && { ended: { user, why: undefined } }) }, true);
}

function showEnded(why: SessionEnd | undefined): void {
  const { user, idleMinutes } = sessionStore.getState();
  if (user === undefined) return;
  sessionStore.setState({ status: 'signed-out', ended: { user, why } }, true);
  if (why === undefined || STILL_KNOWN.includes(why))
    void rememberPerson({ user, ...(idleMinutes !== undefined && { idleMinutes }) });
  else forgetOnDevice(user);
}

/** Works on in another of one's roles; resolves to why not, if not. */
export async function changeRole(role: Role): Promise<string | undefined> {
  const answer = await askAsPerson<SignedIn>('/api/session/role', { role });
  if (!answer.ok) return answer.error.message;
  takeSession(answer.body);
  return undefined;
}
