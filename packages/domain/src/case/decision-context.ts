import type { TimeRecord } from '../record/time-record.ts';
import type { CaseEventPayloads, CaseEventType, DecidedEvent, Moment } from './events.ts';
import type { Decision } from './refusal.ts';
import type { TimedEntry } from './timed-entry.ts';

/** What a decision needs to know beside the state: when, how surely, how logged, by whom. */
export interface DecisionContext extends Moment {
  /** The record as computed from the log up to now; only `finalizeRecord` asks for it. */
  readonly record?: TimeRecord;
  /** When and how somebody typed this, and why, where `at` is the instant that they typed. */
  readonly typed?: Pick<Moment, 'at' | 'source'> & { readonly reason: string };
}

/** A contradiction of oneself within this long is a press that bounced, and no second device. */
const SAME_PRESS_MS = 1_000;

/**
 * Whether whoever decides this could see an entry that stands against it: it was stored before, and their device was not cut
 * off. What they could not see is no reason to refuse: both entries are kept, the fold takes one, and a finding tells.
 */
export function couldHaveKnown(
  entry: TimedEntry | undefined,
  { at, source, typed, actor }: DecisionContext,
): boolean {
  if (entry === undefined) return true;
  const decided = typed ?? { at, source };
  if (decided.source === 'late') return false;
  const bounced = entry.actorId === actor.userId && Math.abs(at - entry.loggedAt) <= SAME_PRESS_MS;
  return bounced || entry.recordedAt < decided.at;
}

/** The commands of `Command` whose type is in `Types`. */
export type CommandOf<Command extends { type: string }, Types extends Command['type']> = Extract<
  Command,
  { type: Types }
>;

/** An event of this decision, at its instant unless another is given. */
export function happened<T extends CaseEventType>(
  { at, atErrorMs, source, actor, typed }: DecisionContext,
  type: T,
  payload: CaseEventPayloads[T],
): Moment & { readonly type: T; readonly payload: CaseEventPayloads[T] } {
  const told = typed === undefined ? payload : { ...payload, handReason: typed.reason };
  return { type, payload: told, at, atErrorMs, source, actor };
}

export const accept = (...events: readonly DecidedEvent[]): Decision<DecidedEvent> => ({ ok: true, events });
