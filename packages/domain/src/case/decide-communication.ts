import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { accept, type CommandOf, type DecisionContext, happened } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';

type CommunicationCommand = CommandOf<
  CaseCommand,
  'sendMessage' | 'markSeen' | 'requestReader' | 'withdrawRequest'
>;

/** What those in the OR and those who read say to each other inside the case. */
export function decideCommunication(
  state: CaseState,
  command: CommunicationCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  switch (command.type) {
    case 'sendMessage':
      return command.text.trim() === ''
        ? refuse('empty-text', 'There is no text. Write the message.', 'text')
        : accept(happened(context, 'message.sent', { text: command.text.trim() }));
    case 'markSeen': {
      const { messages, changes } = state.documentation;
      return [...messages, ...changes].some(({ eventId }) => eventId === command.upTo)
        ? accept(happened(context, 'entries.seen', { upTo: command.upTo }))
        : refuse('no-such-event', 'There is no such message or signal change in this case.', 'upTo');
    }
    case 'requestReader':
      return state.clock.status === 'ended'
        ? refuse('already-ended', 'Monitoring has ended: there is nothing to read any more.')
        : accept(
            happened(
              context,
              'reader.requested',
              command.to === undefined || command.to.length === 0 ? {} : { to: [...new Set(command.to)] },
            ),
          );
    case 'withdrawRequest':
      return state.readerRequest?.eventId === command.requestId
        ? accept(happened(context, 'reader.requestWithdrawn', { requestId: command.requestId }))
        : refuse('not-requested', 'This request is open no longer. There is nothing to withdraw.');
  }
}
