/** Classes and codes of PostgreSQL's errors (PostgreSQL documentation, Appendix A). */
const CODES = {
  deadlock: '40P01',
  serialization: '40001',
  lockTimeout: '55P03',
  readOnly: '25006',
  diskFull: '53100',
  uniqueViolation: '23505',
} as const;

/** The code of an error of PostgreSQL or of the system. */
export function codeOf(cause: unknown): string | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Another program was faster or holds what is needed: it works when asked again. */
export function isContention(cause: unknown): boolean {
  const code = codeOf(cause);
  return code === CODES.deadlock || code === CODES.serialization || code === CODES.lockTimeout;
}

/** A command that was to be stored is there already. */
export const isRepeatedCommand = (cause: unknown): boolean =>
  codeOf(cause) === CODES.uniqueViolation &&
  cause instanceof Error &&
  'table' in cause &&
  cause.table === 'commands';

/** Why the database did not take it, in words for everyone; undefined if it is not known to be a failure of a database. */
export function whyNotTaken(cause: unknown): string | undefined {
  const code = codeOf(cause);
  if (code === CODES.readOnly) return 'its database may only be read';
  if (code === CODES.diskFull) return 'the disk of its database is full';
  if (code?.startsWith('08') || code?.startsWith('57P') || code?.startsWith('53'))
    return 'its database does not take connections';
  return isUnreachable(cause) ? 'its database cannot be reached' : undefined;
}

const UNREACHABLE = /^(?:ECONN|ENOTFOUND|EHOST|ENET|EPIPE|ETIMEDOUT|EAI_)/;
/** What the driver says where it has no code. */
const ENDED = /Connection terminated|timeout|Client has encountered a connection error/i;

/** There is no way to the database, or no answer from it. */
export function isUnreachable(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.some(isUnreachable);
  return UNREACHABLE.test(codeOf(cause) ?? '') || (cause instanceof Error && ENDED.test(cause.message));
}
