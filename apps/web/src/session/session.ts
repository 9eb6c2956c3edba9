import type { SessionEnd, User } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { create } from 'zustand';

/** Somebody who was signed in on this page, and why they are no longer. */
export interface EndedSession {
  readonly user: User;
  /** Undefined where the server does not say. */
  readonly why: SessionEnd | undefined;
}

/** Who this page is. */
export interface Session {
  /** `asking`: the server is asked whether somebody is signed in on this device. */
  readonly status: 'asking' | 'signed-in' | 'signed-out';
  readonly user?: User;
  /** What the server knows the page by; absent while somebody goes on without the server, who has to sign in before anything is sent. */
  readonly token?: string;
  /** With accounts: what the server says of the session. */
  readonly session?: SignedIn['session'];
  /** With accounts: without a touch for so long the page signs out. */
  readonly idleMinutes?: number;
  /** Signed out: of whoever was here before. */
  readonly ended?: EndedSession;
}

/** In memory of this page only: another tab, or another load of it, asks the server anew. */
export const sessionStore = create<Session>(() => ({ status: 'asking' }));

export const useSession = (): Session => sessionStore();

/** Whether what is entered goes to the server when it answers: the page shows it a session in which somebody may work. */
export const mayConnect = ({ status, token, session }: Session): boolean =>
  status === 'signed-in' && token !== undefined && session?.mustSetUp === undefined;

/** Whether the person goes on without having signed in: what they enter waits until they have. */
export const goesOnWithoutServer = ({ status, token }: Session): boolean =>
  status === 'signed-in' && token === undefined;

/** For requests over HTTP; throws an Error that can be shown when the page has no session. */
export function authHeaders(): { readonly authorization: string } {
  const { token } = sessionStore.getState();
  if (token === undefined) throw new Error('You are not signed in at the server. Sign in first.');
  return { authorization: `Bearer ${token}` };
}
