/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

function resultCode(cause: unknown): number | undefined {
  const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

const isOneOf = (...codes: readonly number[]) => {
  const known = new Set<number | undefined>(codes);
  return (cause: unknown): boolean => known.has(resultCode(cause));
};

/** Another program holds the lock that is needed. */
export const isBusyFailure = isOneOf(BUSY, LOCKED);

/** What is on disk is not what was written there. */
export const isDamageFailure = isOneOf(CORRUPT, NOT_A_DATABASE);

export const isDiskFull = isOneOf(FULL);

export const isReadOnlyFailure = isOneOf(READ_ONLY);

/** The disk or the rights to it keep the file from being written, which may change while the program runs. */
export const isWriteFailure = isOneOf(READ_ONLY, IO_ERROR, FULL, CANNOT_OPEN);
