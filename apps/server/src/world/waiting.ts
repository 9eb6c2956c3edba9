import type { CommandId, Instant, UserId } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import type { NewEvent, StoredAnswer } from '../log/index.ts';
import type { BatchDraft } from './batch-draft.ts';

/** A command that waits for the next commit, whatever stream it writes to. */
export interface Waiting {
  readonly commandId: CommandId;
  readonly actorId: UserId;
  /** Decides on what the commands before it left, and leaves in the draft what it came to. Throws if the program is at fault. */
  decide(draft: BatchDraft, now: Instant): Decided;
  /** Answers the sender. */
  settle(outcome: Outcome): void;
}

export type Decided =
  | {
      readonly ok: true;
      readonly stream: string;
      readonly afterVersion: number;
      readonly events: readonly NewEvent[];
    }
  | { readonly ok: false; readonly refusal: WireError };

/** The first answer that the command id got; or why the store did not take it; or that the program is at fault. */
export type Outcome = StoredAnswer | { readonly notSaved: unknown } | 'fault';
