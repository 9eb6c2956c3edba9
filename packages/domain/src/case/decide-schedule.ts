import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { accept, type CommandOf, type DecisionContext, happened } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';

/** Scheduling a case, changing its details, cancelling it. */
export function decideSchedule(
  state: CaseState | undefined,
  command: CommandOf<CaseCommand, 'scheduleCase' | 'changeDetails' | 'cancelCase'>,
  context: DecisionContext,
): Decision<DecidedEvent> {
  switch (command.type) {
    case 'scheduleCase':
      return state === undefined
        ? accept(happened(context, 'case.scheduled', command.details))
        : refuse('already-scheduled', 'A case with this id exists. Change its details, or use another id.');
    case 'changeDetails':
      return accept(happened(context, 'case.detailsChanged', command.changes));
    case 'cancelCase':
      if (state !== undefined && state.clock.status !== 'not-started') {
        return refuse(
          'already-started',
          'Monitoring has started, so the case took place. Stop the clock instead.',
        );
      }
      return command.reason.trim() === ''
        ? refuse('empty-text', 'Say why the case is cancelled.', 'reason')
        : accept(happened(context, 'case.cancelled', { reason: command.reason }));
  }
}
