import { createECDH } from 'node:crypto';
import { z } from 'zod';
import { readSecret } from '../config/secret.ts';

const POINT_BYTES = 65;
const SCALAR_BYTES = 32;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?$/;

const environmentSchema = z.object({
  WEB_PUSH_SUBJECT: z
    .string()
    .refine(
      isContact,
      'must be mailto: and an address, or https:// and a page, at which the push services reach you',
    ),
  WEB_PUSH_PUBLIC_KEY: z
    .string()
    .refine(
      (key) => bytesOf(key)?.length === POINT_BYTES,
      'must be a P-256 key in base64url, as VAPID has it',
    )
    .optional(),
  WEB_PUSH_PRIVATE_KEY: z.string().optional(),
  WEB_PUSH_PRIVATE_KEY_FILE: z.string().optional(),
  WEB_PUSH_HOSTS: z
    .string()
    .transform((list) => list.split(',').map((part) => part.trim().toLowerCase()))
    .refine(
      (hosts) => hosts.every((host) => HOST.test(host)),
      'must be names of hosts with commas between them, such as push.example.org',
    )
    .default([]),
});

export const PUSH_VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/** The pair of keys by which a push service knows this server again (VAPID, RFC 8292), in base64url. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** How notices reach devices whose page is closed. */
export interface WebPushConfig {
  /** Where the push services reach whoever runs this server. */
  readonly subject: string;
  /** Absent: made at the first use, and kept in DATA_DIR; not where several servers may share a database. */
  readonly keys?: VapidKeys;
  /** Push services beside the well-known ones. */
  readonly hosts: readonly string[];
}

export type ReadPushConfig =
  | { readonly ok: true; readonly config?: WebPushConfig; readonly warning?: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Web Push as the environment has it, none if `WEB_PUSH_SUBJECT` is unset, or every variable that is wrong and what to do. A variable
 * that is set to nothing counts as unset. No problem repeats a value.
 */
export function readPushConfig(environment: Readonly<Record<string, string | undefined>>): ReadPushConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  if (set['WEB_PUSH_SUBJECT'] === undefined) return withoutSubject(set);
  const parsed = environmentSchema.safeParse(set);
  const secret = readSecret(environment, 'WEB_PUSH_PRIVATE_KEY');
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  if (!secret.ok) problems.push(secret.problem);
  if (!parsed.success || !secret.ok) return { ok: false, problems };
  const { WEB_PUSH_SUBJECT: subject, WEB_PUSH_PUBLIC_KEY: publicKey, WEB_PUSH_HOSTS: hosts } = parsed.data;
  const { secret: privateKey, warning } = secret;
  const isAlone = set['DATABASE_URL'] === undefined;
  const wrong =
    whyNoPair(publicKey, privateKey) ?? (publicKey === undefined && !isAlone ? NOT_ALONE : undefined);
  if (wrong !== undefined) return { ok: false, problems: [wrong] };
  const keys = publicKey !== undefined && privateKey !== undefined && { keys: { publicKey, privateKey } };
  return { ok: true, config: { subject, hosts, ...keys }, ...(warning !== undefined && { warning }) };
}

/** Devices subscribe with the key of one server, and another one sends to them. */
const NOT_ALONE =
  'WEB_PUSH_PUBLIC_KEY: must be set, as DATABASE_URL is: all servers on one database need the same keys';

function whyNoPair(publicKey: string | undefined, privateKey: string | undefined): string | undefined {
  if (publicKey === undefined && privateKey === undefined) return undefined;
  if (publicKey === undefined) return 'WEB_PUSH_PUBLIC_KEY: must be set, as WEB_PUSH_PRIVATE_KEY is';
  if (privateKey === undefined) {
    return 'WEB_PUSH_PRIVATE_KEY_FILE: must be set (or WEB_PUSH_PRIVATE_KEY), as WEB_PUSH_PUBLIC_KEY is';
  }
  const scalar = bytesOf(privateKey);
  if (scalar?.length !== SCALAR_BYTES) {
    return 'WEB_PUSH_PRIVATE_KEY: must be a P-256 key in base64url, as VAPID has it';
  }
  try {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(scalar);
    if (pair.getPublicKey('base64url') === publicKey) return undefined;
  } catch {
    // Zero, or beyond the curve.
  }
  return 'WEB_PUSH_PRIVATE_KEY: is not the private key of WEB_PUSH_PUBLIC_KEY';
}

/** Whoever set the others means to have Web Push. */
function withoutSubject(set: Readonly<Record<string, string | undefined>>): ReadPushConfig {
  const others = PUSH_VARIABLES.filter((name) => set[name] !== undefined);
  return others.length === 0
    ? { ok: true }
    : { ok: false, problems: [`WEB_PUSH_SUBJECT: must be set, as ${others.join(', ')} is`] };
}

function isContact(subject: string): boolean {
  if (/^mailto:[^@\s]+@[^@\s]+$/.test(subject)) return true;
  const url = URL.parse(subject);
  return url?.protocol === 'https:' && url.hostname !== 'localhost';
}

const bytesOf = (text: string): Buffer | undefined =>
  /^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url') : undefined;
