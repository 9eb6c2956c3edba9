import type { HttpError } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

/** What the server said of what was wrong, and when it is worth another try. */
export function problemWords({ error, until }: HttpError): string {
  if (until === undefined) return error.message;
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return t`${error.message} Try again at ${time.format(until)}.`;
}
