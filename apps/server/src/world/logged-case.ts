import type { CaseId, CaseState, LoggedEvent } from '@ionm-clock/domain';

/** A case as the server holds it: its log and what that folds to. */
export interface LoggedCase {
  readonly state: CaseState;
  readonly events: readonly LoggedEvent[];
  readonly version: number;
}

/** The stream of a case with what it folds to; of one that nobody scheduled there is no state, and no event is kept. */
export interface CaseStream {
  readonly id: CaseId;
  readonly state: CaseState | undefined;
  readonly events: readonly LoggedEvent[];
  readonly version: number;
  /** Of its last event: what is signed is bound to it. */
  readonly hash: string;
}
