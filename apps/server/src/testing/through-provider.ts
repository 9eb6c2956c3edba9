import type { AccountSignIn } from '../accounts/account-sign-in.ts';
import { allowSingleSignOn } from '../accounts/allow-single-sign-on.ts';
import type { SignInSurroundings } from '../server-options.ts';
import type { ProviderConfig } from '../single-sign-on/configuration.ts';

/** Lets people sign in at a provider. */
export type Through = (signIn: AccountSignIn, surroundings: SignInSurroundings) => void;

/** At this one, which knows the server by this address. */
export const throughProvider =
  (provider: ProviderConfig, publicOrigin: string): Through =>
  (signIn, surroundings) => {
    const reach = { publicOrigin, proxies: [], tls: false };
    allowSingleSignOn(signIn, { provider, reach, host: '127.0.0.1', port: 0 }, surroundings);
  };
