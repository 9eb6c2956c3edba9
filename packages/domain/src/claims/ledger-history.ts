import type { CaseId, DestinationId } from '../ids.ts';
import { type Ledger, progressOf, type WrittenBatch } from './ledger.ts';

/** What a receiver has of a case, or is about to get: the last version that it did not refuse. */
export interface HeldVersion {
  readonly batch: string;
  readonly version: number;
  /** It is not acknowledged yet. */
  readonly isWaiting: boolean;
}

/** What this destination holds of each case. What it refused it does not have, so that a later version does not correct it. */
export function heldAt(ledger: Ledger, destination: DestinationId): ReadonlyMap<CaseId, HeldVersion> {
  const held = new Map<CaseId, HeldVersion>();
  for (const batch of ledger) {
    if (batch.destination.id !== destination) continue;
    const progress = progressOf(batch);
    const refused = new Set(progress.kind === 'file' ? [] : progress.refused);
    const waiting = new Set(progress.kind === 'file' ? [] : progress.waiting);
    for (const { caseId, version } of batch.records) {
      if (refused.has(caseId)) continue;
      held.set(caseId, { batch: batch.name, version, isWaiting: waiting.has(caseId) });
    }
  }
  return held;
}

/** In which batch each record of this one last went to the same destination since, in whatever version. */
export function wentAgainIn(
  ledger: Ledger,
  { number, destination, records }: WrittenBatch,
): ReadonlyMap<CaseId, string> {
  const ids = new Set(records.map(({ caseId }) => caseId));
  const later = ledger.filter((one) => one.number > number && one.destination.id === destination.id);
  return new Map(
    later.flatMap((one) =>
      one.records.flatMap(({ caseId }) => (ids.has(caseId) ? [[caseId, one.name] as const] : [])),
    ),
  );
}
