import type { Instant } from '@ionm-clock/domain';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { ProviderConfig } from './configuration.ts';
import { type LoginFailure, whyFailed } from './why-failed.ts';

/** Nobody waits longer for a provider than this. */
const TIMEOUT_S = 8;
/** By so much its clock may differ from this one. */
const CLOCK_TOLERANCE_S = 30;
/** What a provider says of itself changes seldom, and not never. */
const DISCOVER_AGAIN_MS = 60 * 60 * 1_000;
/** Somebody at the provider has this long to sign in there. */
export const LOGIN_LIFETIME_MS = 10 * 60 * 1_000;

/** What the server keeps of a login that is under way; none of it but `state` leaves it as it is. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly begunAt: Instant;
  /** Whether the person is to prove anew who they are, however short ago they did. */
  readonly anew: boolean;
}

/** Somebody, as the provider says. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly signInName: string;
  /** Whether the provider says that it asked for a second factor. */
  readonly secondFactor: boolean;
}

export type Begun =
  | { readonly ok: true; readonly address: URL; readonly secrets: LoginSecrets }
  | { readonly ok: false; readonly failure: LoginFailure };
export type Finished =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly failure: LoginFailure };

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  auth_time: z.number().optional(),
  amr: z.array(z.string()).optional().catch(undefined),
});
type Claims = Readonly<Record<string, unknown>>;

interface ProviderOptions {
  readonly config: ProviderConfig;
  /** Where the provider sends people back to. */
  readonly redirectAddress: URL;
  readonly now: () => Instant;
}

/**
 * The conversation with the identity provider: authorization code flow with PKCE, state and nonce. It is asked about itself only when
 * somebody signs in, and again if it did not answer: while it is down, everything else here works.
 */
export class IdentityProvider {
  readonly #options: ProviderOptions;
  #known: { readonly at: Instant; readonly configuration: Configuration } | undefined;
  #asking: Promise<Configuration> | undefined;

  constructor(options: ProviderOptions) {
    this.#options = options;
  }

  /** Where to send somebody who wants to sign in, or to prove who they are `anew`. */
  async begin(anew: boolean): Promise<Begun> {
    try {
      const configuration = await this.#configuration();
      const codeVerifier = randomPKCECodeVerifier();
      const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier, anew };
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: this.#options.redirectAddress.href,
        scope: 'openid profile email',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(anew && { max_age: '0', prompt: 'login' }),
      });
      return { ok: true, address, secrets: { ...secrets, begunAt: this.#options.now() } };
    } catch (error) {
      return { ok: false, failure: whyFailed(error) };
    }
  }

  /** Who came back with the `query` of the provider's answer. */
  async finish(secrets: LoginSecrets, query: string): Promise<Finished> {
    try {
      const configuration = await this.#configuration();
      // The address as the provider knows it, whatever a proxy made of it on the way here.
      const answered = new URL(this.#options.redirectAddress);
      answered.search = query;
      const tokens = await authorizationCodeGrant(configuration, answered, {
        pkceCodeVerifier: secrets.codeVerifier,
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        idTokenExpected: true,
      });
      const claims: Claims = { ...tokens.claims() };
      const { iss, sub, auth_time, amr = [] } = claimsSchema.parse(claims);
      if (secrets.anew && !isAfter(auth_time, secrets.begunAt)) return failed('not-proved-anew');
      const { claim } = this.#options.config;
      const needed = claim === 'email' ? ['email', 'email_verified'] : [claim];
      const all = needed.every((name) => claims[name] !== undefined)
        ? claims
        : { ...(await fetchUserInfo(configuration, tokens.access_token, sub)) };
      const signInName = z.string().trim().min(1).max(200).safeParse(all[claim]);
      if (!signInName.success) return failed('claim-missing');
      if (claim === 'email' && all['email_verified'] !== true) return failed('email-not-verified');
      const identity = {
        issuer: iss,
        subject: sub,
        signInName: signInName.data,
        secondFactor: amr.includes('mfa'),
      };
      return { ok: true, identity };
    } catch (error) {
      return { ok: false, failure: whyFailed(error) };
    }
  }

  async #configuration(): Promise<Configuration> {
    const known = this.#known;
    if (known !== undefined && this.#options.now() - known.at < DISCOVER_AGAIN_MS) return known.configuration;
    this.#asking ??= this.#discover().finally(() => {
      this.#asking = undefined;
    });
    // What it said before is better than nothing.
    return known === undefined ? this.#asking : this.#asking.catch(() => known.configuration);
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options.config;
    const insecure = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
    const execute = [...insecure, enableNonRepudiationChecks];
    const found = await discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S });
    const metadata = found.serverMetadata();
    // The library lets some providers answer for every tenant they have.
    if (new URL(metadata.issuer).href !== issuer.href) throw new Error('the issuer is another');
    const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authentication = methods.includes('client_secret_post') ? ClientSecretPost : ClientSecretBasic;
    const client = { client_secret: clientSecret, [clockTolerance]: CLOCK_TOLERANCE_S };
    const configuration = new Configuration(metadata, clientId, client, authentication(clientSecret));
    configuration.timeout = TIMEOUT_S;
    for (const set of execute) set(configuration);
    this.#known = { at: this.#options.now(), configuration };
    return configuration;
  }
}

const failed = (why: LoginFailure['why']): Finished => ({ ok: false, failure: { why } });

const isAfter = (authTime: number | undefined, begunAt: Instant): boolean =>
  authTime !== undefined && (authTime + CLOCK_TOLERANCE_S) * 1_000 >= begunAt;
