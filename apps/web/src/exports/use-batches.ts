import type { BatchAnswer, BatchesAnswer, BatchOnItsWay } from '@ionm-clock/protocol';
import { messageCounts, messageStates } from './batch-messages.ts';
import { fetchBatch, fetchBatches, type Told } from './export-requests.ts';
import { useAskedAgain } from './use-asked-again.ts';

/** While messages are on their way, and while nothing is: somebody else may send something out. */
const ON_ITS_WAY_MS = 1_500;
const QUIET_MS = 15_000;

const isOnItsWay = (batch: BatchOnItsWay): boolean => messageCounts(messageStates(batch)).waiting > 0;

/** Every batch, as it is now; undefined until the server has told. */
export function useBatches(): Told<BatchesAnswer> | undefined {
  const { told } = useAskedAgain(fetchBatches, (last) =>
    last.ok && last.answer.batches.some(isOnItsWay) ? ON_ITS_WAY_MS : QUIET_MS,
  );
  return told;
}

/** One batch, as it is now. */
export function useBatch(number: number): {
  readonly told: Told<BatchAnswer> | undefined;
  readonly askNow: () => void;
} {
  return useAskedAgain(
    () => fetchBatch(number),
    (last) => {
      if (!last.ok) return QUIET_MS;
      const { batch } = last.answer;
      if (batch.destination.delivery.kind === 'download') return undefined;
      return isOnItsWay(batch) ? ON_ITS_WAY_MS : QUIET_MS;
    },
  );
}
