import type { Log } from '../log-line.ts';
import type { Storing } from './storing-watch.ts';

/** Nobody at work notices it: memory grows until it works again. */
export function logSaving(saving: Storing, log: Log): void {
  if (saving.ok) log.info({ what: 'saving what was folded again' });
  else log.warn({ what: 'not saving what was folded', error: String(saving.cause) });
}
