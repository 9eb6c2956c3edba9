import { type LedgerBatch, progressOf, type User, wentAgainIn } from '@ionm-clock/domain';
import type { BatchOnItsWay } from '@ionm-clock/protocol';
import type { ApiOptions } from '../http/api-options.ts';
import { seenBatch } from './seen-batches.ts';

/** The batch as this user may see it, with what became of what did not arrive. Undefined if all of it is of other facilities. */
export function batchOnItsWay(
  { queue, exports }: Pick<ApiOptions, 'queue' | 'exports'>,
  user: User,
  batch: LedgerBatch,
): BatchOnItsWay | undefined {
  const seen = seenBatch(queue.world, user, batch);
  if (seen === undefined) return undefined;
  const progress = progressOf(seen);
  // Few batches have one that was refused, and only for those the whole ledger is looked through.
  const refused = new Set(progress.kind === 'messages' ? progress.refused : []);
  const again = refused.size === 0 ? [] : [...wentAgainIn(queue.world.ledger, seen)];
  const failed = exports.deliveries.failedAttempt(batch);
  return {
    ...seen,
    wentAgain: again.flatMap(([caseId, name]) => (refused.has(caseId) ? [{ caseId, batch: name }] : [])),
    ...(failed && { failed }),
  };
}
