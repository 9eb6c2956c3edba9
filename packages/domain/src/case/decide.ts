import { mayIssue } from '../people/may.ts';
import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { decideAmendment } from './decide-amendment.ts';
import { decideAttendance } from './decide-attendance.ts';
import { decideByHand } from './decide-by-hand.ts';
import { decideClock } from './decide-clock.ts';
import { decideCommunication } from './decide-communication.ts';
import { decideDocumentation } from './decide-documentation.ts';
import { decideHandOver } from './decide-hand-over.ts';
import { decideRecord } from './decide-record.ts';
import { decideReview } from './decide-review.ts';
import { decideSchedule } from './decide-schedule.ts';
import { accept, type DecisionContext, happened } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';

/**
 * What a command does to a case: events, or a refusal that says what to do instead (DESIGN.md section 1).
 * Pure and total. Only what cannot be true is refused; a limit that is exceeded is not (section 5).
 */
export function decide(
  state: CaseState | undefined,
  command: CaseCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  if (!mayIssue(context.actor.role, command.type)) {
    return refuse(
      'not-allowed',
      `The role ${context.actor.role} may not do this. Ask someone whose role allows it.`,
    );
  }
  if (command.type === 'scheduleCase') return decideSchedule(state, command, context);
  if (state === undefined) {
    return refuse('no-such-case', 'There is no such case. Reload the list of cases and choose again.');
  }
  switch (command.type) {
    case 'finalizeRecord':
    case 'reopenRecord':
    case 'markExported':
      return decideRecord(state, command, context);
  }
  if (state.record.status === 'finalized') {
    return refuse(
      'record-finalized',
      'The record of this case is finalized. Ask a biller to reopen it, with a reason.',
    );
  }
  switch (command.type) {
    case 'changeDetails':
    case 'cancelCase':
      return decideSchedule(state, command, context);
    case 'startMonitoring':
    case 'interruptMonitoring':
    case 'resumeMonitoring':
    case 'endMonitoring':
    case 'takeBackEnd':
      return decideClock(state, command, context);
    case 'joinCase':
    case 'moveTo':
    case 'leaveCase':
    case 'handOver':
    case 'giveAttention':
      return decideAttendance(state, command, context);
    case 'offerHandOver':
    case 'acceptHandOver':
    case 'declineHandOver':
    case 'withdrawHandOver':
      return decideHandOver(state, command, context);
    case 'sendMessage':
    case 'markSeen':
    case 'requestReader':
    case 'withdrawRequest':
      return decideCommunication(state, command, context);
    case 'settleFinding':
    case 'reopenFinding':
    case 'sendBack':
    case 'returnToBiller':
      return decideReview(state, command, context);
    case 'enterByHand':
      return decideByHand(command, context, (entry, typed) => decide(state, entry, typed));
    case 'amendTime':
      return decideAmendment(state, command, context);
    case 'chooseCode':
      return command.reason.trim() === ''
        ? refuse('empty-text', 'Say why this code reflects how the service was delivered.', 'reason')
        : accept(
            happened(context, 'record.codeChosen', { timeClass: command.timeClass, reason: command.reason }),
          );
    default:
      return decideDocumentation(state, command, context);
  }
}
