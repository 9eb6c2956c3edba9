import type { EventId } from '../ids.ts';
import type { CaseState } from './case-state.ts';
import { turnsOf } from './clock.ts';
import type { CaseEventPayloads } from './events.ts';
import { counting, type TimedEntry } from './timed-entry.ts';

/** The entry of an interruption of the clock. */
export type Interruption = Extract<TimedEntry, { readonly type: 'monitoring.interrupted' }>;

/** The interruptions that the clock follows, in order of time. */
export const interruptionsOf = ({ entries }: Pick<CaseState, 'entries'>): readonly Interruption[] =>
  turnsOf(counting(entries)).filter((entry) => entry.type === 'monitoring.interrupted');

/** Those of which nobody has said why. */
export const unexplainedInterruptions = (state: Pick<CaseState, 'entries'>): readonly Interruption[] =>
  interruptionsOf(state).filter(({ reason = '' }) => reason.trim() === '');

/** Whether an entry is the interruption of this id, withdrawn or not. */
export const isInterruption =
  (eventId: EventId) =>
  (entry: TimedEntry): entry is Interruption =>
    entry.eventId === eventId && entry.type === 'monitoring.interrupted';

/** The state after a note: the interruption that it is about has its reason. The latest note holds. */
export function explained(state: CaseState, { text, about }: CaseEventPayloads['note.added']): CaseState {
  if (about === undefined) return state;
  const isMeant = isInterruption(about);
  if (!state.entries.some(isMeant)) return state;
  return {
    ...state,
    entries: state.entries.map((entry) => (isMeant(entry) ? { ...entry, reason: text } : entry)),
  };
}
