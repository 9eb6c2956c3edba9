import { type CaseId, exportsOf, type Instant, type TimeRecord, type UserId } from '@ionm-clock/domain';
import type { CaseView } from '../log/case-views.ts';

/** What went out in one file. */
export interface Batch {
  readonly name: string;
  readonly at: Instant;
  readonly actorId: UserId;
  /** The versions that went out, in order of the ids; `isLast` if nothing of the case went out since. */
  readonly records: readonly {
    readonly caseId: CaseId;
    readonly version: number;
    readonly isLast: boolean;
    readonly record: TimeRecord;
  }[];
  readonly timeZone: string;
}

/** The batches that went out of these cases, the latest first. */
export function batchesOf(views: readonly CaseView[]): readonly Batch[] {
  const batches = new Map<string, Batch>();
  const inOrder = views.toSorted((a, b) =>
    a.state.id.localeCompare(b.state.id, undefined, { numeric: true }),
  );
  for (const { state, events } of inOrder) {
    const exported = exportsOf(events);
    for (const { batch: name, at, version, record: out, event } of exported) {
      if (name === undefined) continue;
      const known = batches.get(name);
      const record = { caseId: state.id, version, isLast: event === exported.at(-1)?.event, record: out };
      batches.set(name, {
        name,
        at: known?.at ?? at,
        actorId: event.actor.userId,
        timeZone: known?.timeZone ?? state.details.timeZone,
        records: [...(known?.records ?? []), record],
      });
    }
  }
  return [...batches.values()].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
}
