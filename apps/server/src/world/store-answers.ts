import { type EventStore, type NewAnswer, StoreBusy, type StoredAnswer } from '../log/index.ts';

/**
 * Stores the answers after `from`, all or none; `behind` if another process was faster and all must be decided again. Throws if
 * they cannot be stored.
 */
export async function storeAnswers(
  store: EventStore,
  from: number,
  answers: readonly NewAnswer[],
): Promise<readonly StoredAnswer[] | 'behind'> {
  const result = await store.commit(from, answers);
  if (result.ok) return result.answers;
  if (result.reason === 'busy') throw new StoreBusy();
  if (result.reason === 'not-saved') throw result.cause;
  // The head has moved on, or the log and this world have parted, and deciding again would go on for ever.
  if ((await store.head()) <= from) throw new Error('the log is not what was read of it');
  return 'behind';
}
