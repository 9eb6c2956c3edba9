import type { LogPlace } from '@ionm-clock/server/log';
import { fromWhereItRuns } from '../read-files.ts';
import type { Environment } from '../with-log.ts';

/** A place as a person named it; `warning`: what they should rather have done. */
export type NamedPlace =
  | { readonly ok: true; readonly place: LogPlace; readonly warning: string }
  | { readonly ok: false; readonly reason: string };

const FROM_ENVIRONMENT = 'env:';

const SEEN =
  'Everybody on this computer can see a password on the command line: use env:NAME, PGPASSWORD or ~/.pgpass, and change this one.\n';

/**
 * `./data`, `postgresql://…`, or `env:NAME`: the variable NAME of the environment holds the URL, so that its password is neither in the list of
 * processes nor in the history of the shell. What is wrong is told without the URL.
 */
export function namedPlace(option: string, named: string, environment: Environment): NamedPlace {
  if (named.startsWith(FROM_ENVIRONMENT)) {
    const name = named.slice(FROM_ENVIRONMENT.length);
    const url = environment[name] ?? '';
    return url === ''
      ? {
          ok: false,
          reason: `${option}: the variable ${name} is not set: it must hold the URL of a database`,
        }
      : { ok: true, place: inDatabase(url), warning: '' };
  }
  if (!/^[a-z\d]+:\/\//i.test(named)) {
    return { ok: true, place: { dataDir: fromWhereItRuns(named) }, warning: '' };
  }
  return { ok: true, place: inDatabase(named), warning: hasPassword(named) ? SEEN : '' };
}

/** Nothing but the log is copied, so no data folder belongs to it. */
const inDatabase = (databaseUrl: string): LogPlace => ({ dataDir: '', databaseUrl });

const hasPassword = (url: string): boolean => /\/\/[^/@]*:.*@|[?&]password=/.test(url);
