import type { Log } from '../log-line.ts';
import type { SignIn } from './sign-in.ts';

/** Ends what is over. What could not be swept is with the next sweep. */
export async function sweepSignIn(signIn: SignIn, log: Pick<Log, 'error'>): Promise<void> {
  await signIn
    .sweep?.()
    .catch((error: unknown) => log.error({ what: 'accounts not swept', error: String(error) }));
}
