import type { CaseEvent } from '../case/events.ts';
import type { UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';

/** Who finalized a version of a record, and when. */
export interface Finalization {
  readonly by: UserId;
  readonly at: Instant;
}

/** Who finalized this version of a record, by the log of its case; undefined where the log does not hold it. */
export function finalizationOf(events: readonly CaseEvent[], version: number): Finalization | undefined {
  const entry = events.findLast(
    (event) => event.type === 'record.finalized' && event.payload.record.version === version,
  );
  return entry && { by: entry.actor.userId, at: entry.at };
}
