import type { Config } from '../config.ts';
import type { SignInSurroundings } from '../server-options.ts';
import { SingleSignOn } from '../single-sign-on/single-sign-on.ts';
import type { AccountSignIn } from './account-sign-in.ts';

/** Lets people sign in at the identity provider that is configured; nothing changes if none is. */
export function allowSingleSignOn(
  signIn: AccountSignIn,
  { provider: config, reach, host, port }: Pick<Config, 'provider' | 'reach' | 'host' | 'port'>,
  { time, log }: Pick<SignInSurroundings, 'time' | 'log'>,
): void {
  if (config === undefined) return;
  const scheme = reach.tls ? 'https' : 'http';
  const name = host.includes(':') ? `[${host}]` : host;
  const publicUrl = new URL(reach.publicOrigin ?? `${scheme}://${name}:${port}`);
  const accounts = signIn.ofProvider;
  const singleSignOn = new SingleSignOn({ config, publicUrl, accounts, now: () => time.now(), log });
  signIn.allowSingleSignOn({
    name: singleSignOn.name,
    routes: singleSignOn.routes(),
    provesAgain: ({ id }) => singleSignOn.takesProof(id),
  });
}
