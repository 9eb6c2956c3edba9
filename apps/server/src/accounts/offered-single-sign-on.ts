import type { Router } from 'express';
import type { Session } from '../sign-in/sign-in.ts';

/** Signing in at an identity provider, where one is configured. */
export interface OfferedSingleSignOn {
  /** What the button says. */
  readonly name: string;
  readonly routes: Router;
  /** Whether somebody has just come back from there in this session, and has not used that to sign anything yet. */
  readonly provesAgain: (session: Session) => Promise<boolean>;
}
