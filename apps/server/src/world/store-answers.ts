import { type EventStore, type NewAnswer, StoreBusy, type StoredAnswer } from '../log/index.ts';

/**
 * Stores the answers after `from`, all or none; undefined if they must be decided again, as another process was faster or a command is stored
 * already. Throws if they cannot be stored.
 */
export async function storeAnswers(
  store: EventStore,
  from: number,
  answers: readonly NewAnswer[],
): Promise<readonly StoredAnswer[] | undefined> {
  const result = await store.commit(from, answers);
  if (result.ok) return result.answers;
  if (result.reason === 'busy') throw new StoreBusy();
  if (result.reason === 'not-saved') throw result.cause;
  // The head has moved on, or the log and this world have parted, and deciding again would go on for ever.
  if (result.reason === 'behind' && (await store.head()) <= from)
    throw new Error('the log is not what was read of it');
  return undefined;
}
