import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeRecord } from '../record/time-record.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { ONE_OF_EACH_COMMAND } from '../testing/commands.ts';
import { Day, type Outcome } from '../testing/day.ts';
import { EVERYONE, PHYSICIANS } from '../testing/people.ts';
import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import type { CaseState } from './case-state.ts';
import { runningTime } from './clock.ts';
import type { CaseEvent, DecidedEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';
import type { Decision } from './refusal.ts';

/** Words with which a refusal ends when it tells what to do, or that nothing needs to be done. */
const SAYS_WHAT_TO_DO =
  /\b(ask|choose|change|finalize|join|leave|move|reload|reopen|resume|say|start|stop|use|write|enter|correct)\b|nothing to|as you see it/i;

const lastSentence = (text: string): string => text.split(/(?<=\.) /).at(-1) ?? '';

function expectAnAnswer(decision: Decision<DecidedEvent>): void {
  if (decision.ok) expect(decision.events.length).toBeGreaterThan(0);
  else {
    expect(decision.refusal.message).toMatch(/^[A-Z].*\.$/);
    expect(lastSentence(decision.refusal.message)).toMatch(SAYS_WHAT_TO_DO);
  }
}

/** In order, none empty or negative, none touching the next. */
function expectInOrderAndApart(spans: readonly Span[]): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThan(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
}

function expectSoundClock({ clock }: CaseState, now: Instant): void {
  expectInOrderAndApart(clock.spans);
  expectInOrderAndApart(runningTime(clock, now));
  if (clock.status === 'not-started') return;
  const [first] = clock.spans;
  if (first !== undefined) expect(first.start).toBeGreaterThanOrEqual(clock.startedAt);
  if (clock.status === 'ended') {
    expect(clock.endedAt).toBeGreaterThanOrEqual(clock.spans.at(-1)?.end ?? clock.startedAt);
  }
}

function expectSoundAttendance({ attendance }: CaseState): void {
  for (const { userId } of PHYSICIANS) {
    let free: number = Number.NEGATIVE_INFINITY;
    for (const { start, end } of attendance.filter(({ physicianId }) => physicianId === userId)) {
      expect(start).toBeGreaterThanOrEqual(free);
      if (end !== undefined) expect(end).toBeGreaterThan(start);
      free = end ?? Number.POSITIVE_INFINITY;
    }
  }
}

const finalizedRecord = (state: CaseState | undefined): TimeRecord | undefined =>
  state?.record.status === 'finalized' ? state.record.record : undefined;

/** While a record is finalized, nothing of the case changes but that it was exported; only reopening leads out. */
function expectFinalizedToStay({ step, before, after }: Outcome): void {
  if (before?.record.status !== 'finalized' || after === before) return;
  const { record: recordBefore, ...caseBefore } = before;
  const { record: recordAfter, ...caseAfter } = after ?? before;
  expect(caseAfter).toEqual(caseBefore);
  if (step.command.type === 'reopenRecord') {
    expect(recordAfter).toMatchObject({ status: 'open', versions: recordBefore.versions });
  } else {
    expect(step.command.type).toBe('markExported');
    expect(recordAfter).toMatchObject({
      ...recordBefore,
      exported: true,
      lastExport: { version: recordBefore.versions },
      sentTo: [{ version: recordBefore.versions, destination: 'csv' }],
    });
  }
}

describe('whatever people do', () => {
  test('every step is answered, and the case stays sound', () => {
    fc.assert(
      fc.property(anyDay(), (steps) => {
        const day = new Day(CASE_COUNT);
        for (const step of steps) {
          const outcome = day.takes(step);
          expectAnAnswer(outcome.decision);
          expectFinalizedToStay(outcome);
          if (!outcome.decision.ok) expect(outcome.after).toBe(outcome.before);
          else {
            const { command, happenedAt } = outcome;
            const logged = command.type === 'enterByHand' ? [command.at, 'hand'] : [happenedAt, step.source];
            for (const { at, source, actor } of outcome.decision.events) {
              expect([at, source, actor]).toEqual([...logged, step.actor]);
            }
          }
          if (outcome.after === undefined) continue;
          expectSoundClock(outcome.after, day.now);
          expectSoundAttendance(outcome.after);
        }
      }),
    );
  });

  test('every command of everybody on every case is answered, at every instant', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -600_000, max: 600_000 }), (steps, ms) => {
        const day = new Day(CASE_COUNT);
        for (const step of steps) day.takes(step);
        const stops = day.stories.flatMap(({ events }) =>
          events.flatMap(({ type, id }) => (type === 'monitoring.ended' ? [id] : [])),
        );
        const takeBacks = stops.slice(-2).map((eventId) => ({ type: 'takeBackEnd', eventId }) as const);
        for (const story of day.stories) {
          for (const command of [...ONE_OF_EACH_COMMAND, ...takeBacks]) {
            for (const actor of EVERYONE) {
              expectAnAnswer(story.tries(actor, command, (day.now + ms) as Instant));
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every version of a record stays in the log as it was finalized', () => {
    fc.assert(
      fc.property(anyDay(), (steps) => {
        const day = new Day(CASE_COUNT);
        const finalized = day.stories.map((): string[] => []);
        for (const step of steps) {
          const { before, after } = day.takes(step);
          const record = finalizedRecord(after);
          if (record !== undefined && finalizedRecord(before) === undefined) {
            finalized[step.caseNumber]?.push(JSON.stringify(record));
          }
        }
        day.stories.forEach(({ events }, caseNumber) => {
          const logged = events.flatMap((event) =>
            event.type === 'record.finalized' ? [event.payload.record] : [],
          );
          expect(logged.map((record) => JSON.stringify(record))).toEqual(finalized[caseNumber]);
          expect(logged.map(({ version }) => version)).toEqual(logged.map((_, index) => index + 1));
        });
      }),
    );
  });

  test('replaying the log gives the same state: whole, in two parts, and read from JSON', () => {
    fc.assert(
      fc.property(anyDay(), fc.nat(), (steps, cut) => {
        const day = new Day(CASE_COUNT);
        for (const step of steps) day.takes(step);
        for (const { id, events, stateIfAny } of day.stories) {
          expect(fold(id, events)).toStrictEqual(stateIfAny);
          const half = cut % (events.length + 1);
          let state = fold(id, events.slice(0, half));
          for (const event of events.slice(half)) state = evolve(state, id, event);
          expect(state).toStrictEqual(stateIfAny);
          const read = JSON.parse(JSON.stringify(events)) as CaseEvent[];
          expect(fold(id, read)).toStrictEqual(stateIfAny);
        }
      }),
    );
  });

  test('the same command on the same state is decided the same way', () => {
    fc.assert(
      fc.property(anyDay({ maxTurns: 60 }), (steps) => {
        const once = new Day(CASE_COUNT);
        const again = new Day(CASE_COUNT);
        for (const step of steps) {
          expect(again.takes(step).decision).toEqual(once.takes(step).decision);
        }
      }),
    );
  });
});
