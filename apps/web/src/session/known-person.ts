import type { User } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';

/** What a device keeps of somebody who was signed in on it. */
export interface KnownPerson {
  readonly user: User;
  /** Demo mode: where it names whom the page is, and proves nothing. With accounts what proves who somebody is is never kept here. */
  readonly token?: string;
  /** With accounts. */
  readonly idleMinutes?: number;
  /** Only so that what waits on this device can be told to be theirs: they do not go on without the server. */
  readonly nameOnly?: true;
}

/** What may be kept of a sign-in. */
export const knownOf = ({ user, token, session }: SignedIn): KnownPerson =>
  session === undefined ? { user, token } : { user, idleMinutes: session.idleMinutes };
