import type { Role } from '@ionm-clock/domain';
import type { Side } from './markers.ts';

/** Somebody who is signed in, as the fuzz knows them. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  readonly side: Side;
  /** Where they work; the first of several. */
  readonly facility: string;
  /** What proves who they are, in every request and in the handshake. */
  readonly shows: () => Shown;
  /** Signs in anew, once they find themselves signed out. */
  readonly signInAgain?: () => Promise<void>;
}

export interface Shown {
  readonly token: string;
  readonly cookie?: string;
}

/** The headers of a request of theirs. */
export const headersOf = ({ token, cookie }: Shown): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  ...(cookie === undefined ? {} : { cookie }),
});
