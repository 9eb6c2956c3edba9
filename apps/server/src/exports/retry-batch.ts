import type { CommandId, LedgerBatch, User } from '@ionm-clock/domain';
import type { ApiOptions } from '../http/api-options.ts';
import { type Added, addToLedger } from './add-to-ledger.ts';
import { waitingIn } from './mllp/deliveries.ts';

/**
 * Has what waits of the batch tried at once, after the ledger says who asked for it and why. The same messages go under the same control
 * ids: the receiver may have one of them, if its acknowledgement was lost.
 */
export async function retryBatch(
  { queue, exports }: Pick<ApiOptions, 'queue' | 'exports'>,
  user: User,
  batch: LedgerBatch,
  { commandId, reason }: { readonly commandId: CommandId; readonly reason: string },
): Promise<Added> {
  const caseIds = waitingIn(batch);
  if (caseIds.length === 0) return NOTHING_WAITS;
  const payload = { batch: batch.number, caseIds, reason };
  const added = await addToLedger(queue, user, commandId, { type: 'batch.retried', payload });
  if (added.ok) exports.deliveries.tryNow(batch.destination.id);
  return added;
}

const NOTHING_WAITS: Added = {
  ok: false,
  error: {
    code: 'changed-meanwhile',
    message: 'Nothing of this batch waits any more: its receiver has answered. Look at the batch again.',
  },
};
