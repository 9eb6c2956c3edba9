import { readSecret } from '@ionm-clock/server/config';

/**
 * Puts the URL of the database that a file holds where commands look for it, as the server reads it. Gives the reason if the file
 * cannot be read, or the variable is set as well.
 */
export function databaseUrlInFile(environment: NodeJS.ProcessEnv): string | undefined {
  const read = readSecret(environment, 'DATABASE_URL');
  if (!read.ok) return read.problem;
  if (read.secret !== undefined) environment['DATABASE_URL'] = read.secret;
  return undefined;
}
