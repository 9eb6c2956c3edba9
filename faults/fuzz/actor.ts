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
}

export interface Shown {
  readonly token: string;
  readonly cookie?: string;
}

/** Everyone who takes part. */
export interface Cast {
  /** They stay signed in. */
  readonly actors: readonly Actor[];
  /** For requests that may end the session of who asks, or open more to them: in many sessions, one after the other. */
  readonly expendable: readonly Actor[];
}

/** The headers of a request of theirs, from a page of the server. */
export const headersOf = ({ token, cookie }: Shown, origin: string): Record<string, string> => ({
  origin,
  authorization: `Bearer ${token}`,
  ...(cookie === undefined ? {} : { cookie }),
});
