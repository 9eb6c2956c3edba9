import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Without I, L, O and U: what one reads out or types in is not mistaken. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;
const GROUP = 4;

/** 256 random bits, as text: what a cookie holds. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret with so many random bits that nobody finds it by trying: no salt and no slow hash are needed. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/**
 * What a page is given beside the cookie, made of the digest of the secret in it: so it need not be kept, and tells a script that
 * reads it nothing of the secret.
 */
export const pageTokenOf = (secretHash: string): string => digestOf(`page token\n${secretHash}`);

/** Whether two texts are the same; how long that takes says nothing of where they differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());

/** A code of 80 random bits, to be read and typed by people: `7Q2M-0XKD-9RTV-4HBN`. */
export function newCode(): string {
  const letters = [...randomBytes(CODE_LENGTH)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What is kept of such a code, also as people type it: without hyphens, in small letters, with O for 0. */
export const codeDigest = (typed: string): string =>
  digestOf(
    typed
      .toUpperCase()
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1')
      .replaceAll(/[^0-9A-Z]/g, ''),
  );
