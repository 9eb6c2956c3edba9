import { milliseconds } from '../time/instant.ts';
import type { CaseCommand, HandEntry } from './commands.ts';
import type { CommandOf, DecisionContext } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';

/**
 * What happened and was not logged then, typed by a person (DESIGN.md section 4): decided as the same entry would have been at the
 * instant that they typed, but with all that they can see now. The events have the source `hand` and keep the reason. Their
 * `atErrorMs` is 0: a person's statement has no measured bound, and the source says that it is one.
 */
export function decideByHand(
  { entry, at, reason }: CommandOf<CaseCommand, 'enterByHand'>,
  context: DecisionContext,
  decideEntry: (entry: HandEntry, context: DecisionContext) => Decision<DecidedEvent>,
): Decision<DecidedEvent> {
  if (reason.trim() === '') {
    return refuse('empty-text', 'Say why this was not logged as it happened.', 'reason');
  }
  if (at > context.at) {
    return refuse('in-the-future', 'This time is still to come. Choose one that has passed.', 'at');
  }
  return decideEntry(entry, {
    ...context,
    at,
    atErrorMs: milliseconds(0),
    source: 'hand',
    typed: { at: context.at, source: context.source, reason: reason.trim() },
  });
}
