import { UnusableAccounts } from './accounts/unusable-accounts.ts';
import type { Config } from './config.ts';
import { DamagedLog, type LogPlace, logName, UnusableDatabase } from './log/index.ts';

const RESTORE = 'npx -y pnpm@12 cli restore PATH --replace, which keeps the old log.';

const RESTORE_ELSEWHERE =
  'npx -y pnpm@12 cli restore PATH with DATABASE_URL set to another database, or another schema.';

const wayOut = ({ seq }: DamagedLog, { databaseUrl }: LogPlace): string =>
  `${seq > 1 ? `Events 1 to ${seq - 1} are as they were written. ` : ''}` +
  `Nothing is served, so that no case is billed without some of its events. Check all of it: npx -y pnpm@12 cli verify. Restore a backup: ${databaseUrl === undefined ? RESTORE : RESTORE_ELSEWHERE}`;

/** Why the server cannot start, and what to do, for whoever runs it. */
export function startFailure(
  error: unknown,
  config: Pick<Config, 'host' | 'port' | 'dataDir' | 'databaseUrl'>,
): string {
  const { host, port, dataDir } = config;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof DamagedLog) {
    return `the log in ${logName(config)} is damaged at ${reason}. ${wayOut(error, config)}`;
  }
  if (error instanceof UnusableDatabase) return `DATABASE_URL: ${reason}`;
  if (error instanceof UnusableAccounts) {
    return `accounts.db in ${dataDir} cannot be used: ${reason}. Restore a backup: ${RESTORE}`;
  }
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use. Stop what uses it, or set PORT to another port.`;
    case 'EACCES':
    case 'EPERM':
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EROFS':
      return `${reason}. Set PORT and DATA_DIR to what you may use.`;
    case 'ERR_SQLITE_ERROR':
      return `the log in ${dataDir} cannot be used: ${reason}. Set DATA_DIR to another folder, or restore a backup: ${RESTORE}`;
    default:
      return reason;
  }
}
