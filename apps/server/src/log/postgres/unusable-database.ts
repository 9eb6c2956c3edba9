import { databaseName } from './database-name.ts';
import { codeOf, isUnreachable, whyNotTaken } from './postgres-failure.ts';

/** A database that cannot be used as it is: says which, why, and what to do, without the password. */
export class UnusableDatabase extends Error {}

/** What keeps the database from being used, with what to do where that is known. */
export function unusableDatabase(cause: unknown, url: string): UnusableDatabase {
  return new UnusableDatabase(`${databaseName(url)} ${whyUnusable(cause)}`, { cause });
}

function whyUnusable(cause: unknown): string {
  const code = codeOf(cause) ?? '';
  if (code === 'ERR_INVALID_URL')
    return 'cannot be used: that is no URL. Special characters in user and password must be written as %40 (for @) and so on.';
  if (isUnreachable(cause))
    return `cannot be reached (${code || 'no answer in time'}). See that PostgreSQL runs there, takes connections from here, and that host and port are right.`;
  if (code === '28P01' || code === '28000')
    return 'does not let the user in. See that user and password in the URL are right, and that pg_hba.conf lets this computer in.';
  if (code === '3D000') return 'is not there. Make it (createdb), or correct the name in the URL.';
  if (code === '42501' || code === '3F000')
    return `gives the user too few rights: ${reasonIn(cause)}. The user must own the database, or may create tables in a schema of its search_path.`;
  if (code === '55P03') return 'is being prepared by another program. Try again when that is done.';
  if (whyNotTaken(cause) !== undefined)
    return `does not take connections now: ${reasonIn(cause)}. Try again, or see what its administrator says.`;
  if (IS_ABOUT_TLS.test(code) || IS_ABOUT_TLS.test(reasonIn(cause)))
    return `cannot be reached over TLS: ${reasonIn(cause)}. See sslmode in the URL, and name the authority of its certificate with sslrootcert=FILE.`;
  return `cannot be used: ${reasonIn(cause)}`;
}

const IS_ABOUT_TLS = /\b(?:SSL|TLS|CERT|certificate)|SIGNED_CERT|LEAF_SIGNATURE/;

const reasonIn = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
