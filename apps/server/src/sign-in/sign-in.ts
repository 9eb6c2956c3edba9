import type { DeviceId, SessionId, SignInMethod, User, UserId } from '@ionm-clock/domain';
import type { AdministeredPerson, ListedSession, Proof } from '@ionm-clock/protocol';
import type { Router } from 'express';
import type { SubscriptionRows } from '../web-push/push-subscription.ts';

/** What a request or a connection shows of who asks. */
export interface Asking {
  /** The whole `Cookie` header: what proves the session, where cookies do. */
  readonly cookie: string | undefined;
  /** What the page was given when somebody signed in on it. */
  readonly token: string;
}

/** Somebody who is signed in. */
export interface Session {
  readonly id: SessionId;
  readonly user: User;
  /** The shared tablet that it is on, if it is. */
  readonly deviceId?: DeviceId;
}

export type Proved =
  | { readonly ok: true; readonly method: SignInMethod }
  | { readonly ok: false; readonly message: string };

/** What administrators and auditors are shown of how people sign in: it is kept apart from the log. */
export interface AdministeredAccounts {
  /** Of each person, as of now. */
  all(): Promise<(id: UserId) => AdministeredPerson['account']>;
  /** Those that are on, and those that ended lately; of everyone. */
  sessions(): Promise<readonly ListedSession[]>;
}

/** Who is asking: the one place that the rest of the server learns it from. */
export interface SignIn {
  /** Before anybody is served. Rejects if that cannot be. */
  start?(): Promise<void>;
  /**
   * Gets to know the session of this `Cookie` header, if another server has begun or changed it. To be awaited before the first question
   * of a request or connection; those that follow are answered from memory.
   */
  meet?(cookie: string | undefined): Promise<void>;
  /** The session, as of now: asked again for every message. Undefined when it is not, or no longer, good. */
  sessionOf(asking: Asking): Session | undefined;
  /** The session of this name, as of now; undefined when it is over. To be asked by the server itself: the name proves nothing. */
  sessionById(id: SessionId): Session | undefined;
  /** Whether somebody who is signed in has shown once more who they are, before they sign something. */
  provesAgain(session: Session, proof: Proof): Promise<Proved>;
  /** Where the devices that are sent notices are kept; absent where sessions do not outlive the server's memory of them, as in the demo. */
  readonly pushSubscriptions?: SubscriptionRows;
  /** Absent where nobody has an account, as in the demo. */
  readonly accounts?: AdministeredAccounts;
  /** What is under `/api` for signing in and out. */
  routes(): Router;
  /** Somebody has just done something in the session. */
  active?(session: Session): void;
  /** Ends what should be over, also where nobody asks any more. To be called every second or so. */
  sweep?(): Promise<void>;
  /** When the server stops. */
  close?(): Promise<void>;
}
