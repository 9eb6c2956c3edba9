import { type Actor, type CommandId, eventId, type LedgerEvent } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import type { BatchDraft } from '../world/batch-draft.ts';
import { settled } from '../world/command-answer.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { recordedNow } from '../world/recorded-now.ts';
import type { Decided } from '../world/waiting.ts';
import { EXPORTS_STREAM } from './ledger-stream.ts';

/** What is said of a batch after it was written. */
type LaterEntry = Exclude<Pick<LedgerEvent, 'type' | 'payload'>, { readonly type: 'batch.written' }>;

export type Added = { readonly ok: true } | { readonly ok: false; readonly error: WireError };

/** Says something of a batch in the ledger. Resolves when it is on disk, or with why it is not; the same `commandId` again changes nothing. */
export const addToLedger = (
  queue: CommandQueue,
  actor: Actor,
  commandId: CommandId,
  entry: LaterEntry,
): Promise<Added> =>
  queue.ask((answer) => ({
    commandId,
    actorId: actor.userId,
    decide: (draft: BatchDraft, now): Decided => {
      const afterVersion = draft.ledgerVersion;
      draft.putLedger(afterVersion + 1, draft.batches);
      const event = { ...recordedNow(actor, now), ...entry, id: eventId(`${commandId}:0`) };
      return { ok: true, stream: EXPORTS_STREAM, afterVersion, events: [event] };
    },
    settle: (outcome) => {
      const answered = settled(outcome, actor.userId);
      answer(answered.ok ? { ok: true } : answered);
    },
  }));
