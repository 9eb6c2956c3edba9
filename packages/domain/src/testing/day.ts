import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT, SHIPPED_PROFILES } from '../billing/shipped-profiles.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseCommand } from '../case/commands.ts';
import type { DecidedEvent } from '../case/events.ts';
import { unexplainedInterruptions } from '../case/interruptions.ts';
import type { Decision } from '../case/refusal.ts';
import type { Source } from '../case/source.ts';
import type { Actor } from '../people/role.ts';
import { computeRecords, type ProfiledCase } from '../record/compute-records.ts';
import type { TimeRecord } from '../record/time-record.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { at, CaseStory } from './case-story.ts';

/** What somebody does, or tries to do, some time after the step before. */
export interface Step {
  readonly caseNumber: number;
  readonly actor: Actor;
  /** A `takeBackEnd` of `LATEST_STOP` names the latest stop of the case; times in a command count back from the instant of the step, and an entry that is moved by 0 stays. */
  readonly command: CaseCommand;
  readonly afterMs: number;
  /** How long before it reached the server it happened. */
  readonly backMs: number;
  readonly source: Source;
}

export const LATEST_STOP = 'latest-stop';
/** With a number after it: that many timed entries back in the log of the case. */
export const ANY_ENTRY = 'entry-before-';

export interface Outcome {
  readonly step: Step;
  /** As it was issued: events are named by their ids, times are instants. */
  readonly command: CaseCommand;
  readonly happenedAt: Instant;
  readonly before: CaseState | undefined;
  readonly decision: Decision<DecidedEvent>;
  readonly after: CaseState | undefined;
}

/** Some cases that share people, driven through the real `decide`, `evolve` and `computeRecords`. */
export class Day {
  static readonly begins = at('06:00:00');
  readonly stories: readonly CaseStory[];
  readonly #profileOf: (state: CaseState) => PayerProfile;
  #now = Day.begins;

  constructor(
    caseCount: number,
    profileOf = (state: CaseState): PayerProfile =>
      SHIPPED_PROFILES.latest(state.details.payerProfile) ?? CPT,
  ) {
    this.stories = Array.from({ length: caseCount }, (_, index) => new CaseStory(`C-${index + 1}`));
    this.#profileOf = profileOf;
  }

  /** The server's time: it never goes back. */
  get now(): Instant {
    return this.#now;
  }

  get states(): readonly CaseState[] {
    return this.stories.flatMap(({ stateIfAny }) => stateIfAny ?? []);
  }

  get world(): readonly ProfiledCase[] {
    return this.states.map((state) => ({ state, profile: this.#profileOf(state) }));
  }

  story(caseNumber: number): CaseStory {
    const story = this.stories[caseNumber];
    if (story === undefined) throw new Error('there is no such case on this day');
    return story;
  }

  takes(step: Step): Outcome {
    this.#now = addMilliseconds(this.#now, step.afterMs);
    const story = this.story(step.caseNumber);
    const happenedAt = addMilliseconds(this.#now, -step.backMs);
    const command = asIssued(step.command, story, happenedAt);
    const record = command.type === 'finalizeRecord' ? this.#recordOf(story) : undefined;
    const before = story.stateIfAny;
    const decision = story.tries(step.actor, command, happenedAt, {
      source: step.source,
      ...(record === undefined ? {} : { record }),
    });
    if (decision.ok) story.store(decision.events, this.#now);
    return { step, command, happenedAt, before, decision, after: story.stateIfAny };
  }

  #recordOf({ id }: CaseStory): TimeRecord | undefined {
    return computeRecords(this.world, this.#now).find(({ caseId }) => caseId === id);
  }
}

function asIssued(command: CaseCommand, story: CaseStory, happenedAt: Instant): CaseCommand {
  const back = (ms: Instant): Instant => addMilliseconds(happenedAt, -ms);
  switch (command.type) {
    case 'takeBackEnd':
      return withLatestStop(command, story);
    case 'enterByHand':
      return { ...command, at: back(command.at) };
    case 'amendTime': {
      const { correction } = command;
      const entries = story.stateIfAny?.entries ?? [];
      const entry = entries.at(-1 - Number(command.eventId.replace(ANY_ENTRY, '')));
      return {
        ...command,
        eventId: entry?.eventId ?? command.eventId,
        correction:
          correction.kind === 'moved'
            ? { kind: 'moved', to: correction.to === 0 && entry ? entry.at : back(correction.to) }
            : correction,
      };
    }
    case 'acceptHandOver':
    case 'declineHandOver':
    case 'withdrawHandOver':
      return { ...command, offerId: story.stateIfAny?.handOver?.eventId ?? command.offerId };
    case 'withdrawRequest':
      return { ...command, requestId: story.stateIfAny?.readerRequest?.eventId ?? command.requestId };
    case 'reopenFinding': {
      const settlement = story.stateIfAny?.review.settlements.at(-1);
      return { ...command, settlementId: settlement?.eventId ?? command.settlementId };
    }
    case 'addNote': {
      // A note explains the interruption that waits for it, where one does.
      const state = story.stateIfAny;
      const waiting = state === undefined ? undefined : unexplainedInterruptions(state).at(-1);
      return waiting === undefined ? command : { ...command, about: waiting.eventId };
    }
    case 'followUpSignal': {
      const change = story.stateIfAny?.documentation.changes.at(-1);
      return { ...command, changeId: change?.eventId ?? command.changeId };
    }
    case 'markSeen': {
      const message = story.stateIfAny?.documentation.messages.at(-1);
      return { ...command, upTo: message?.eventId ?? command.upTo };
    }
    default:
      return command;
  }
}

function withLatestStop(
  command: Extract<CaseCommand, { readonly type: 'takeBackEnd' }>,
  { events }: CaseStory,
): CaseCommand {
  if (command.eventId !== LATEST_STOP) return command;
  const stop = events.findLast(({ type }) => type === 'monitoring.ended');
  return stop === undefined ? command : { ...command, eventId: stop.id };
}
