import type { Destination } from '@ionm-clock/domain';
import { FORMATS } from '@ionm-clock/exports';

/** What the receiver of a file for this destination has to add to it, as answers hold it. */
export function noteFor({ format }: Destination): { readonly note?: string } {
  const { note } = FORMATS[format];
  return note === undefined ? {} : { note };
}
