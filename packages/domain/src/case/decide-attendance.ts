import { unambiguousTime } from '../time/unambiguous-time.ts';
import { attendanceOf, attendingLocation } from './attendance.ts';
import type { CaseState } from './case-state.ts';
import { clockOf, turnsOf } from './clock.ts';
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
import { counting, until } from './timed-entry.ts';
import { latestPresence } from './track.ts';

type AttendanceCommand = CommandOf<
  CaseCommand,
  'joinCase' | 'moveTo' | 'leaveCase' | 'handOver' | 'giveAttention'
>;

/**
 * What a reading physician does about their own attendance; the physician is the actor. What contradicts an entry that they could
 * not know of is kept, and the fold takes what makes sense of it (docs/decisions/0011).
 */
export function decideAttendance(
  state: CaseState,
  command: AttendanceCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const physicianId = context.actor.userId;
  const entries = until(state.entries, context.at);
  const ordered = counting(entries);
  const attendance = attendanceOf(entries);
  const clock = clockOf(entries);
  const attending = attendingLocation(attendance, physicianId) !== undefined;
  if (clock.status === 'ended' && couldHaveKnown(turnsOf(ordered).at(-1), context)) {
    const endedAt = unambiguousTime(clock.endedAt, state.details.timeZone);
    return refuse(
      'already-ended',
      `Monitoring ended at ${endedAt}, and attendance with it. There is nothing to do.`,
    );
  }
  const knowsOwn = couldHaveKnown(latestPresence(ordered, 'physician', physicianId), context);
  if (command.type === 'joinCase') {
    return attending && knowsOwn
      ? refuse('already-attending', 'You attend this case. Move to another location, or leave it.')
      : accept(happened(context, 'physician.joined', { physicianId, location: command.location }));
  }
  if (!attending && knowsOwn) return refuse('not-attending', 'You do not attend this case. Join it first.');
  switch (command.type) {
    case 'moveTo':
      return accept(happened(context, 'physician.moved', { physicianId, location: command.location }));
    case 'leaveCase':
      return accept(happened(context, 'physician.left', { physicianId }));
    case 'giveAttention':
      return accept(happened(context, 'attention.given', { physicianId }));
    case 'handOver': {
      const { to, location } = command;
      if (to === physicianId) {
        return refuse('hand-over-to-self', 'You attend this case already. Choose a colleague.', 'to');
      }
      const knowsTheirs = couldHaveKnown(latestPresence(ordered, 'physician', to), context);
      if (attendingLocation(attendance, to) !== undefined && knowsTheirs) {
        return refuse(
          'already-attending',
          'This colleague attends the case already. Leave it instead.',
          'to',
        );
      }
      return accept(
        happened(context, 'physician.left', { physicianId, handedOverTo: to }),
        happened(context, 'physician.joined', { physicianId: to, location }),
      );
    }
  }
}
