import { isMeantBy } from '../findings/finding.ts';
import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { accept, type CommandOf, type DecisionContext, happened } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';

type ReviewCommand = CommandOf<
  CaseCommand,
  'settleFinding' | 'reopenFinding' | 'sendBack' | 'returnToBiller'
>;

/**
 * What a biller says of a record before it is finalized, and what those answer to whom it is sent back. A finding is settled only
 * as it is now: `context.record` is the record as computed, where whoever decides has it.
 */
export function decideReview(
  state: CaseState,
  command: ReviewCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  switch (command.type) {
    case 'settleFinding': {
      const { finding, reason } = command;
      if (reason.trim() === '') {
        return refuse('empty-text', 'Say why the claim stands nevertheless.', 'reason');
      }
      const now = context.record?.findings;
      return now === undefined || now.some((found) => isMeantBy(found, finding))
        ? accept(happened(context, 'finding.settled', { finding, reason }))
        : refuse('no-such-finding', 'The finding has changed. Look at the record again.', 'finding');
    }
    case 'reopenFinding':
      return state.review.settlements.some(({ eventId }) => eventId === command.settlementId)
        ? accept(happened(context, 'finding.reopened', { settlementId: command.settlementId }))
        : refuse('no-such-finding', 'This finding is not settled. There is nothing to reopen.');
    case 'sendBack': {
      const { to, reason } = command;
      return reason.trim() === ''
        ? refuse('empty-text', 'Say what is missing, so that they can complete it.', 'reason')
        : accept(happened(context, 'record.sentBack', { to, reason }));
    }
    case 'returnToBiller': {
      const { answer } = command;
      return state.review.sentBack === undefined
        ? refuse(
            'not-sent-back',
            'The record was not sent back, or is with the biller again. There is nothing to do.',
          )
        : accept(happened(context, 'record.returned', answer?.trim() ? { answer } : {}));
    }
  }
}
