import type { TimeRecord } from '../record/time-record.ts';
import type { CaseEventPayloads, CaseEventType, DecidedEvent, Moment } from './events.ts';
import type { Decision } from './refusal.ts';

/** What a decision needs to know beside the state: when, how surely, how logged, by whom. */
export interface DecisionContext extends Moment {
  /** The record as computed from the log up to now; only `finalizeRecord` asks for it. */
  readonly record?: TimeRecord;
}

/** The commands of `Command` whose type is in `Types`. */
export type CommandOf<Command extends { type: string }, Types extends Command['type']> = Extract<
  Command,
  { type: Types }
>;

/** An event of this decision, at its instant unless another is given. */
export function happened<T extends CaseEventType>(
  { at, atErrorMs, source, actor }: DecisionContext,
  type: T,
  payload: CaseEventPayloads[T],
): Moment & { readonly type: T; readonly payload: CaseEventPayloads[T] } {
  return { type, payload, at, atErrorMs, source, actor };
}

export const accept = (...events: readonly DecidedEvent[]): Decision<DecidedEvent> => ({ ok: true, events });
