import type { User } from '@ionm-clock/domain';
import type { SignedIn, SignInChoices } from '@ionm-clock/protocol';

/** Who is asking: the one place that the rest of the server learns it from. */
export interface SignIn {
  /** What the sign-in page offers. */
  choices(): SignInChoices;
  /** Signs in; undefined if there is no such user. */
  signIn(userId: string): SignedIn | undefined;
  /** The user of a session, as of now: asked again for every message. Undefined when the session is not, or no longer, good. */
  userOf(token: string): User | undefined;
}
