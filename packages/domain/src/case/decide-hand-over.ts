import type { UserId } from '../ids.ts';
import { attendanceOf, attendingLocation } from './attendance.ts';
import type { CaseState } from './case-state.ts';
import { clockOf } from './clock.ts';
import type { CaseCommand } from './commands.ts';
import {
  accept,
  type CommandOf,
  couldHaveKnown,
  type DecisionContext,
  happened,
} from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { stillAsked } from './hand-over-offer.ts';
import { type Decision, refuse } from './refusal.ts';
import { counting, until } from './timed-entry.ts';
import { latestPresence } from './track.ts';

type HandOverCommand = CommandOf<
  CaseCommand,
  'offerHandOver' | 'acceptHandOver' | 'declineHandOver' | 'withdrawHandOver'
>;

/**
 * Offering a hand-over to colleagues, and what they say to it. The offer itself changes no attendance: accepting does, at one
 * instant, so that there is neither a gap nor an overlap (DESIGN.md section 5).
 */
export function decideHandOver(
  state: CaseState,
  command: HandOverCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const me = context.actor.userId;
  const offer = state.handOver;
  if (command.type === 'offerHandOver') return offered(state, command.to, context);
  if (command.type === 'acceptHandOver') return accepted(state, command, context);
  if (offer?.eventId !== command.offerId) {
    return refuse('not-offered', 'This hand-over is open no longer. There is nothing to do.');
  }
  const { offerId } = command;
  if (command.type === 'withdrawHandOver') {
    return offer.from === me
      ? accept(happened(context, 'handOver.withdrawn', { offerId }))
      : refuse(
          'not-offered',
          'Only who offered the hand-over can withdraw it. There is nothing to withdraw.',
        );
  }
  return stillAsked(offer).includes(me)
    ? accept(happened(context, 'handOver.declined', { offerId, physicianId: me }))
    : refuse('not-offered', 'This hand-over was not offered to you. There is nothing to decline.');
}

function offered(state: CaseState, to: readonly UserId[], context: DecisionContext): Decision<DecidedEvent> {
  const from = context.actor.userId;
  const entries = until(state.entries, context.at);
  const knowsOwn = couldHaveKnown(latestPresence(counting(entries), 'physician', from), context);
  if (clockOf(entries).status === 'ended') {
    return refuse(
      'already-ended',
      'Monitoring ended, and attendance with it. There is nothing to hand over.',
    );
  }
  if (attendingLocation(attendanceOf(entries), from) === undefined && knowsOwn) {
    return refuse('not-attending', 'You do not attend this case. Join it first.');
  }
  const colleagues = [...new Set(to)].filter((id) => id !== from);
  return colleagues.length === 0
    ? refuse('hand-over-to-self', 'Choose at least one colleague.', 'to')
    : accept(happened(context, 'handOver.offered', { from, to: colleagues }));
}

/** Whoever accepts reads on, also where who offered it has left meanwhile: then they join, and the gap is seen as it was. */
function accepted(
  state: CaseState,
  { offerId, location }: CommandOf<CaseCommand, 'acceptHandOver'>,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const me = context.actor.userId;
  const offer = state.handOver;
  if (offer?.eventId !== offerId || !offer.to.includes(me)) {
    return refuse('not-offered', 'This hand-over is open no longer. If the case needs you, join it.');
  }
  const attendance = attendanceOf(until(state.entries, context.at));
  const leaves =
    attendingLocation(attendance, offer.from) === undefined
      ? []
      : [happened(context, 'physician.left', { physicianId: offer.from, handedOverTo: me })];
  const joins =
    attendingLocation(attendance, me) === undefined
      ? [happened(context, 'physician.joined', { physicianId: me, location })]
      : [];
  return leaves.length + joins.length === 0
    ? refuse('already-attending', 'You attend this case already. There is nothing to do.')
    : accept(...leaves, ...joins);
}
