import type { AccessFrom, UserId } from '@ionm-clock/domain';
import { Secret, TOTP } from 'otpauth';
import type { AccountParts } from './account-parts.ts';
import { codeDigest, newCode } from './secrets.ts';

/** What authenticator apps understand without being told (RFC 6238): SHA-1, six digits, half a minute. */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** The clock of a phone may be half a minute wrong. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'IONM Clock', label, secret, period: PERIOD_SECONDS, digits: DIGITS });

/** A new secret for an authenticator app. */
export const newAuthenticatorSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** `otpauth://…`, for a QR code. */
export const authenticatorAddress = (secret: string, signInName: string): string =>
  totp(secret, signInName).toString();

/** The time step that a code is of; undefined if it is of none that is near. */
export function stepOf(secret: string, typed: string, now: number): number | undefined {
  const token = typed.replaceAll(/\s/g, '');
  const delta = totp(secret, '').validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now }) + delta;
}

/** Whether a code of the app, or a recovery code, is right: each counts once. */
export async function useCode(
  { store, now, audit }: AccountParts,
  userId: UserId,
  typed: string,
  from: AccessFrom,
): Promise<'code' | 'recovery-code' | undefined> {
  const authenticator = await store.credentials.authenticatorOf(userId);
  if (authenticator === undefined) return undefined;
  const step = stepOf(authenticator.secret, typed, now());
  if (step !== undefined && (await store.credentials.useStep(userId, step))) return 'code';
  if (!(await store.credentials.useRecoveryCode(userId, codeDigest(typed)))) return undefined;
  const payload = { userId, credential: 'recovery-codes', change: 'used', from } as const;
  audit.tell({ type: 'credential.changed', payload });
  return 'recovery-code';
}

/** New recovery codes in place of those there were; to be shown once. */
export async function newRecoveryCodes({ store }: AccountParts, userId: UserId): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await store.credentials.putRecoveryCodes(userId, codes.map(codeDigest));
  return codes;
}
