import { mayAmend } from '../people/may.ts';
import { unambiguousTime } from '../time/unambiguous-time.ts';
import { attendanceOf, attendingLocation } from './attendance.ts';
import type { CaseState } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { accept, type CommandOf, type DecisionContext, happened } from './decision-context.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';
import { counting, type TimedEntry, until } from './timed-entry.ts';
import { trackOf } from './track.ts';
import { withoutFoundation } from './without-foundation.ts';

type AmendTime = CommandOf<CaseCommand, 'amendTime'>;

/**
 * Corrects the time of an entry, or says that it did not happen; what was logged, and every version since, stays visible with its
 * reason. Only what cannot be true is refused: a time to come, entries that change places with those beside them, and entries
 * that would be left without the start, or the joining, that they rest on.
 */
export function decideAmendment(
  state: CaseState,
  command: AmendTime,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const { eventId, correction } = command;
  const entry = state.entries.find((one) => one.eventId === eventId);
  if (entry === undefined) {
    return refuse('no-such-event', 'There is no such time to correct. Choose one of those shown.', 'eventId');
  }
  if (!mayAmend(context.actor, entry)) {
    return refuse(
      'not-allowed',
      'This time is not yours to correct. Ask the person whose it is, or an administrator.',
    );
  }
  if (entry.withdrawn) {
    return refuse(
      'already-withdrawn',
      'This entry was taken back already. If it happened after all, enter it by hand.',
      'eventId',
    );
  }
  const reason = command.reason.trim();
  if (reason === '') return refuse('empty-text', 'Say why the time is corrected.', 'reason');
  const impossible =
    correction.kind === 'withdrawn'
      ? leavesOthers(state, entry)
      : cannotMove(state, entry, correction.to, context);
  if (impossible !== undefined) return impossible;
  const amended = (one: TimedEntry) =>
    happened(context, 'time.amended', { eventId: one.eventId, correction, reason });
  const along = correction.kind === 'moved' ? joinedWith(state, entry, correction.to) : undefined;
  return along === undefined ? accept(amended(entry)) : accept(amended(entry), amended(along));
}

function leavesOthers(
  { entries, details }: CaseState,
  entry: TimedEntry,
): Decision<DecidedEvent> | undefined {
  const before = new Set(withoutFoundation(entries));
  const [left] = withoutFoundation(entries.filter((one) => one !== entry)).filter((one) => !before.has(one));
  return left === undefined
    ? undefined
    : refuse(
        'impossible-time',
        `What was logged at ${unambiguousTime(left.at, details.timeZone)} rests on this entry. Correct that first, or move this one to the right time.`,
      );
}

function cannotMove(
  { entries, details }: CaseState,
  entry: TimedEntry,
  to: TimedEntry['at'],
  context: DecisionContext,
): Decision<DecidedEvent> | undefined {
  const field = 'correction.to';
  if (to > context.at) {
    return refuse('in-the-future', 'This time is still to come. Choose one that has passed.', field);
  }
  if (to === entry.at) {
    return refuse('same-time', 'This is the time that counts already. Choose another.', field);
  }
  const moved = { ...entry, at: to };
  const others = entries.map((one) => (one === entry ? moved : one));
  const isBeside = (one: TimedEntry): boolean => trackOf(one) === trackOf(entry);
  const track = counting(entries).filter(isBeside);
  const place = track.indexOf(entry);
  if (counting(others).filter(isBeside).indexOf(moved) !== place) {
    const sides = [
      ['after', track[place - 1]],
      ['before', track[place + 1]],
    ] as const;
    const bounds = sides.flatMap(([side, one]) =>
      one === undefined ? [] : [`${side} ${unambiguousTime(one.at, details.timeZone)}`],
    );
    return refuse(
      'impossible-time',
      `The entries beside it say that this was ${bounds.join(' and ')}. Choose such a time, or correct those first.`,
      field,
    );
  }
  if (entry.type !== 'attention.given') return undefined;
  return attendingLocation(attendanceOf(until(others, to)), entry.physicianId) === undefined
    ? refuse('not-attending', 'You did not attend this case then. Choose a time at which you did.', field)
    : undefined;
}

/** Who started the clock ran the case from then on: where the start moves back, their joining, logged with it, moves along. */
function joinedWith({ entries }: CaseState, start: TimedEntry, to: TimedEntry['at']): TimedEntry | undefined {
  if (start.type !== 'monitoring.started' || to > start.at) return undefined;
  return entries.find(
    (one) =>
      one.type === 'technologist.joined' &&
      !one.withdrawn &&
      one.technologistId === start.actorId &&
      one.at === start.at &&
      one.recordedAt === start.recordedAt,
  );
}
