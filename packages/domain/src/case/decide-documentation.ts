import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import {
  accept,
  type CommandOf,
  couldHaveKnown,
  type DecisionContext,
  happened,
} from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';
import { technologistsOf } from './technologists.ts';
import { counting, until } from './timed-entry.ts';
import { latestPresence } from './track.ts';

type DocumentationCommand = CommandOf<
  CaseCommand,
  | 'joinAsTechnologist'
  | 'leaveAsTechnologist'
  | 'recordBaseline'
  | 'logSignalChange'
  | 'notifySurgeon'
  | 'addNote'
  | 'explainOverLimit'
>;

const emptyText = (field: string) => refuse('empty-text', 'There is no text. Write what happened.', field);

/** Who runs the monitoring, and what is written down of it. */
export function decideDocumentation(
  state: CaseState,
  command: DocumentationCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const technologistId = context.actor.userId;
  const entries = until(state.entries, context.at);
  const present = technologistsOf(entries).includes(technologistId);
  const known = couldHaveKnown(latestPresence(counting(entries), 'technologist', technologistId), context);
  switch (command.type) {
    case 'joinAsTechnologist':
      return present && known
        ? refuse('already-present', 'You run this case already. There is nothing to do.')
        : accept(happened(context, 'technologist.joined', { technologistId }));
    case 'leaveAsTechnologist':
      return present || !known
        ? accept(happened(context, 'technologist.left', { technologistId }))
        : refuse('not-present', 'You do not run this case. There is nothing to leave.');
    case 'recordBaseline': {
      const { modality, quality } = command;
      return modality.trim() === ''
        ? emptyText('modality')
        : accept(happened(context, 'baseline.recorded', { modality, quality }));
    }
    case 'logSignalChange': {
      const { type: _, ...payload } = command;
      return payload.description.trim() === ''
        ? emptyText('description')
        : accept(happened(context, 'signal.changed', payload));
    }
    case 'notifySurgeon': {
      const { type: _, ...payload } = command;
      return payload.message.trim() === ''
        ? emptyText('message')
        : accept(happened(context, 'surgeon.notified', payload));
    }
    case 'addNote':
      return command.text.trim() === ''
        ? emptyText('text')
        : accept(happened(context, 'note.added', { text: command.text }));
    case 'explainOverLimit':
      return command.reason.trim() === ''
        ? emptyText('reason')
        : accept(happened(context, 'note.added', { text: command.reason, topic: 'over-limit' }));
  }
}
