import { addMilliseconds, earlier, type Instant } from '../time/instant.ts';
import { unambiguousTime } from '../time/unambiguous-time.ts';
import { type CaseState, missingBaselines } from './case-state.ts';
import { type Clock, clockOf, turnsOf } from './clock.ts';
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
import { counting, type TimedEntry, until } from './timed-entry.ts';

/** A stop is confirmed, or lapses, within this long of its first press, whose time it carries (UX.md, technologist). */
export const CONFIRM_STOP_WITHIN_MS = 10_000;
/** The reason of an amendment that takes a stop back within that time: nobody is asked for one then. */
export const STOP_TAKEN_BACK = 'Stop taken back';
/** How long after a stop the person in the OR may take it back (UX.md, technologist). */
export const TAKE_BACK_MS = 10_000;

/**
 * Until when a stop may be taken back: 10 s from when it was stored, but no longer than a confirmed press allows, so that a stop
 * that waited for the network cannot be taken back long after it happened.
 */
export const takeBackUntil = (ended: Pick<TimedEntry, 'recordedAt' | 'loggedAt'>): Instant =>
  earlier(
    addMilliseconds(ended.recordedAt, TAKE_BACK_MS),
    addMilliseconds(ended.loggedAt, CONFIRM_STOP_WITHIN_MS + TAKE_BACK_MS),
  );

type ClockCommand = CommandOf<
  CaseCommand,
  'startMonitoring' | 'interruptMonitoring' | 'resumeMonitoring' | 'endMonitoring' | 'takeBackEnd'
>;

/**
 * Starting, interrupting, resuming and ending monitoring; judged by what was true at the instant of the tap. What contradicts an
 * entry that the person could not know of is kept: of two starts, interruptions, resumptions or stops the earlier counts
 * (docs/decisions/0011).
 */
export function decideClock(
  state: CaseState,
  command: ClockCommand,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const { at } = context;
  const time = (instant: Instant): string => unambiguousTime(instant, state.details.timeZone);
  const clock = state.clock;
  if (command.type === 'takeBackEnd') return takeBackEnd(state, command, context);
  if (command.type === 'startMonitoring') {
    const [first] = turnsOf(counting(state.entries));
    if (clock.status !== 'not-started' && couldHaveKnown(first, context)) {
      return refuse(
        'already-started',
        clock.status === 'ended'
          ? `Monitoring ended at ${time(clock.endedAt)}. Resume it to run the clock on.`
          : `The clock was started at ${time(clock.startedAt)}. There is nothing to do.`,
      );
    }
    const started = happened(context, 'monitoring.started', { missingBaselines: missingBaselines(state) });
    const { role, userId } = context.actor;
    if (role !== 'technologist' || technologistsOf(until(state.entries, at)).includes(userId))
      return accept(started);
    return accept(happened(context, 'technologist.joined', { technologistId: userId }), started);
  }
  if (clock.status === 'not-started') {
    return refuse('not-started', 'The clock has not been started. Start it first.');
  }
  if (at < clock.startedAt) {
    return refuse(
      'before-start',
      `The clock was started at ${time(clock.startedAt)}. Choose a time after that.`,
      'at',
    );
  }
  // What arrives late is judged by the clock as it stood at its own instant, not as it stands now.
  const then = clockOf(until(state.entries, at));
  const known = couldHaveKnown(turnsOf(counting(until(state.entries, at))).at(-1), context);
  switch (command.type) {
    case 'interruptMonitoring':
      if (then.status !== 'running' && known) {
        return refuse('not-running', notRunning(then, time));
      }
      return accept(
        happened(
          context,
          'monitoring.interrupted',
          command.reason === undefined ? {} : { reason: command.reason },
        ),
      );
    case 'resumeMonitoring':
      return then.status === 'running' && known
        ? refuse('not-interrupted', `The clock was running at ${time(at)}. There is nothing to resume.`)
        : accept(happened(context, 'monitoring.resumed', {}));
    case 'endMonitoring':
      return then.status === 'ended' && known
        ? refuse('already-ended', `Monitoring ended at ${time(then.endedAt)}. If it goes on, resume it.`)
        : accept(happened(context, 'monitoring.ended', {}));
  }
}

function takeBackEnd(
  state: CaseState,
  command: CommandOf<CaseCommand, 'takeBackEnd'>,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const ended = state.entries.find((entry) => entry.eventId === command.eventId);
  if (ended === undefined || ended.type !== 'monitoring.ended' || ended.withdrawn) {
    return refuse('no-such-event', 'There is no stop to take back. The clock is as you see it.', 'eventId');
  }
  if (context.at > takeBackUntil(ended)) {
    return refuse(
      'take-back-too-late',
      'A stop can be taken back for 10 s. Resume the clock instead, if monitoring goes on.',
    );
  }
  return accept(
    happened(context, 'time.amended', {
      eventId: command.eventId,
      correction: { kind: 'withdrawn' },
      reason: STOP_TAKEN_BACK,
    }),
  );
}

function notRunning(clock: Clock, time: (instant: Instant) => string): string {
  return clock.status === 'interrupted'
    ? `The clock was interrupted at ${time(clock.interruptedSince)}. There is nothing to do.`
    : 'The clock was not running then. If monitoring goes on, resume it first.';
}
