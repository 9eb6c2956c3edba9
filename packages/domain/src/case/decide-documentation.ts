import type { UserId } from '../ids.ts';
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
import { isInterruption } from './interruptions.ts';
import { type Decision, refuse } from './refusal.ts';
import { saysSomething } from './signal-change.ts';
import { technologistsOf } from './technologists.ts';
import { counting, type TimedEntry, until } from './timed-entry.ts';
import { latestPresence } from './track.ts';

type DocumentationCommand = CommandOf<
  CaseCommand,
  | 'joinAsTechnologist'
  | 'leaveAsTechnologist'
  | 'relieveTechnologist'
  | 'recordBaseline'
  | 'logSignalChange'
  | 'followUpSignal'
  | 'writeInterpretation'
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
  switch (command.type) {
    case 'joinAsTechnologist':
    case 'leaveAsTechnologist':
      return comesOrGoes(until(state.entries, context.at), command, context);
    case 'relieveTechnologist':
      return relieved(until(state.entries, context.at), command.technologistId, context);
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
    case 'followUpSignal': {
      const { type: _, ...payload } = command;
      if (!state.documentation.changes.some(({ eventId }) => eventId === payload.changeId)) {
        return refuse('no-such-event', 'There is no such signal change in this case.', 'changeId');
      }
      return saysSomething(payload)
        ? accept(happened(context, 'signal.followedUp', payload))
        : refuse('empty-text', 'Say the cause, what was done, or whether it recovered.', 'cause');
    }
    case 'writeInterpretation':
      return command.sections.impression.trim() === ''
        ? refuse('empty-text', 'There is no impression. Write what the monitoring showed.', 'impression')
        : accept(happened(context, 'interpretation.written', { sections: command.sections }));
    case 'notifySurgeon': {
      const { type: _, ...payload } = command;
      return payload.message.trim() === ''
        ? emptyText('message')
        : accept(happened(context, 'surgeon.notified', payload));
    }
    case 'addNote': {
      const { type: _, ...payload } = command;
      if (payload.about !== undefined && !state.entries.some(isInterruption(payload.about))) {
        return refuse(
          'no-such-event',
          'There is no such interruption in this case. Write the note by itself.',
          'about',
        );
      }
      return payload.text.trim() === ''
        ? emptyText('text')
        : accept(happened(context, 'note.added', payload));
    }
    case 'explainOverLimit':
      return command.reason.trim() === ''
        ? emptyText('reason')
        : accept(happened(context, 'note.added', { text: command.reason, topic: 'over-limit' }));
  }
}

/** The actor runs the monitoring from now on, or no longer. */
function comesOrGoes(
  entries: readonly TimedEntry[],
  { type }: CommandOf<CaseCommand, 'joinAsTechnologist' | 'leaveAsTechnologist'>,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const technologistId = context.actor.userId;
  const present = technologistsOf(entries).includes(technologistId);
  const known = couldHaveKnown(latestPresence(counting(entries), 'technologist', technologistId), context);
  if (type === 'joinAsTechnologist') {
    return present && known
      ? refuse('already-present', 'You run this case already. There is nothing to do.')
      : accept(happened(context, 'technologist.joined', { technologistId }));
  }
  return present || !known
    ? accept(happened(context, 'technologist.left', { technologistId }))
    : refuse('not-present', 'You do not run this case. There is nothing to leave.');
}

/** The actor takes over at one instant. A colleague who has left already is not put out again. */
function relieved(
  entries: readonly TimedEntry[],
  colleague: UserId,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const me = context.actor.userId;
  if (colleague === me) {
    return refuse('already-present', 'You cannot relieve yourself. Choose a colleague.', 'technologistId');
  }
  const present = technologistsOf(entries);
  const leaves = present.includes(colleague)
    ? [happened(context, 'technologist.left', { technologistId: colleague, relievedBy: me })]
    : [];
  const joins = present.includes(me)
    ? []
    : [happened(context, 'technologist.joined', { technologistId: me })];
  return leaves.length + joins.length === 0
    ? refuse('already-present', 'You run this case already. There is nothing to do.')
    : accept(...leaves, ...joins);
}
