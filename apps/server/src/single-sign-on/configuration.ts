import { z } from 'zod';
import { readSecret } from '../config/secret.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Of Microsoft: these answer for every tenant there is, so that anybody of any organisation could say to be anyone here. */
const OF_ALL_TENANTS = /\/(?:common|organizations|consumers)(?:\/|$)/;

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));

const issuerSchema = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const wrong =
    url === null || !isSafe(url)
      ? 'must be an address that begins with https:// (http:// on this computer only)'
      : url.search !== '' || url.hash !== '' || url.username !== ''
        ? 'must be the address alone, without ? or # or a user'
        : url.hostname === 'login.microsoftonline.com' && OF_ALL_TENANTS.test(url.pathname)
          ? 'must name your own tenant: this one signs in people of every organisation'
          : undefined;
  if (url !== null && wrong === undefined) return url;
  context.addIssue({ code: 'custom', message: wrong ?? 'is no address' });
  return z.NEVER;
});

const environmentSchema = z.object({
  OIDC_ISSUER: issuerSchema,
  OIDC_CLIENT_ID: z.string('must be set, as OIDC_ISSUER is').max(1_000),
  OIDC_CLIENT_SECRET: z.string().max(1_000).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  OIDC_NAME: z.string().trim().min(1).max(60).default('your organisation'),
  OIDC_CLAIM: z
    .string()
    .regex(/^[\w.:/-]{1,200}$/, 'must be the name of a claim, such as preferred_username or email')
    .default('preferred_username'),
});

export const PROVIDER_VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/** How to reach the identity provider, and what it is to be believed. */
export interface ProviderConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: sign in with … */
  readonly name: string;
  /** Which claim is the name that the person signs in with here. */
  readonly claim: string;
}

export type ReadProviderConfig =
  | { readonly ok: true; readonly config?: ProviderConfig; readonly warning?: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The identity provider that the environment names, none if `OIDC_ISSUER` is unset, or every variable that is wrong and what to do. A
 * variable that is set to nothing counts as unset. No problem repeats a value: one may be a secret in the wrong place.
 */
export function readProviderConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ReadProviderConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  if (set['OIDC_ISSUER'] === undefined) return withoutIssuer(set);
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME, OIDC_CLAIM } = parsed.data;
  const secret = readSecret(environment, 'OIDC_CLIENT_SECRET');
  if (!secret.ok) return { ok: false, problems: [secret.problem] };
  if (secret.secret === undefined) {
    return {
      ok: false,
      problems: ['OIDC_CLIENT_SECRET_FILE: must be set (or OIDC_CLIENT_SECRET), as OIDC_ISSUER is'],
    };
  }
  return {
    ok: true,
    config: {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: secret.secret,
      name: OIDC_NAME,
      claim: OIDC_CLAIM,
    },
    ...(secret.warning !== undefined && { warning: secret.warning }),
  };
}

/** Whoever set the others means to have single sign-on. */
function withoutIssuer(set: Readonly<Record<string, string | undefined>>): ReadProviderConfig {
  const others = PROVIDER_VARIABLES.filter((name) => set[name] !== undefined);
  return others.length === 0
    ? { ok: true }
    : { ok: false, problems: [`OIDC_ISSUER: must be set, as ${others.join(', ')} is`] };
}
