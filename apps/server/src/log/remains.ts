import type { DisposedCase } from '@ionm-clock/domain';
import { eventHash } from './event-hash.ts';
import type { StoredEvent } from './event-store.ts';

/** What proves a case after it was disposed of. */
export type Remains = Omit<DisposedCase, 'caseId'>;

/**
 * What stays of a case with one more event: its last hash, and the hash over everything of each event but the payload, for which the event's own hash
 * stands. `before`: with the event before; undefined for the first.
 */
export const remainsAfter = (before: Remains | undefined, event: StoredEvent): Remains => ({
  version: event.version,
  hash: event.hash,
  remains: eventHash(before?.remains ?? '', event, event.hash),
});
