import { type CaseId, caseId, type LoggedEvent } from '@ionm-clock/domain';
import type { StoredEvent } from './event-store.ts';

const PREFIX = 'case/';

export const caseStream = (id: CaseId): string => `${PREFIX}${id}`;

/** The case whose stream it is; undefined if it is none of a case. */
export const caseOfStream = (stream: string): CaseId | undefined =>
  stream.startsWith(PREFIX) ? caseId(stream.slice(PREFIX.length)) : undefined;

/**
 * The event of a case as the domain and the wire know it; undefined for an event of another kind of stream, or whose case was
 * disposed of. Throws if it is
 * damaged: a case without one of its events would be billed wrong.
 */
export function loggedEvent(stored: StoredEvent): LoggedEvent | undefined {
  const { stream, hash: _, isDisposed, ...rest } = stored;
  const caseId = caseOfStream(stream);
  if (caseId === undefined || isDisposed) return undefined;
  if (stored.payload === undefined) {
    // Without the text itself: it may be about a patient, and errors are logged.
    throw new Error(`event ${stored.seq} is damaged: its payload is not JSON`);
  }
  // The log holds what `decide` and the case file's schema yielded: type and payload belong together.
  return { ...rest, caseId } as LoggedEvent;
}
