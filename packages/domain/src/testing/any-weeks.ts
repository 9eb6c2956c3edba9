import fc from 'fast-check';
import { type CaseDetails, LOCATIONS } from '../case/details.ts';
import type { CaseEvent } from '../case/events.ts';
import { fold } from '../case/evolve.ts';
import { caseId, eventId } from '../ids.ts';
import type { ProfiledCase } from '../record/compute-records.ts';
import { addMilliseconds, type Instant, milliseconds } from '../time/instant.ts';
import { PLACES } from './any-command.ts';
import { at, MERCY } from './case-story.ts';
import { ADA, BEN, OKAFOR, PHYSICIANS } from './people.ts';
import { allCapped, oneEach, someCapped } from './small-profiles.ts';

type Body = CaseEvent extends infer E ? (E extends CaseEvent ? Pick<E, 'type' | 'payload'> : never) : never;
/** Something that happens so long after the weeks begin. */
type Happens = readonly [afterMs: number, body: Body];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Five days before the day of the tests: clocks in Chicago go back on the third. */
const BEGINS = addMilliseconds(at('00:00:00'), -5 * DAY_MS);

const anyMs = (minMs: number, maxMs: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(minMs / 1_000), max: Math.floor(maxMs / 1_000) }).map((s) => s * 1_000);
/** Mostly one, who therefore reads many at once. */
const physicianId = fc.oneof(
  { weight: 2, arbitrary: fc.constant(OKAFOR.userId) },
  { weight: 1, arbitrary: fc.constantFrom(...PHYSICIANS.map(({ userId }) => userId)) },
);
const location = fc.constantFrom(...LOCATIONS);
const technologistId = fc.constantFrom(ADA.userId, BEN.userId);

/** Some days are next to one another, others weeks apart. */
const anyStart = fc
  .tuple(
    fc.constantFrom(0, 0, 1, 2, 3, 9, 10, 17),
    fc.oneof(anyMs(7 * HOUR_MS, 15 * HOUR_MS), anyMs(0, DAY_MS)),
  )
  .map(([day, ms]) => day * DAY_MS + ms);
/** Hours, mostly; some clocks were forgotten for days. */
const anyLength = fc.oneof(
  { weight: 6, arbitrary: anyMs(MINUTE_MS, 9 * HOUR_MS) },
  { weight: 1, arbitrary: anyMs(DAY_MS, 9 * DAY_MS) },
);

const anyReading = (start: number, length: number): fc.Arbitrary<readonly Happens[]> =>
  fc
    .record({
      physicianId,
      location,
      joins: anyMs(-HOUR_MS, length),
      leaves: fc.option(anyMs(0, length), { nil: undefined }),
      moves: fc.option(fc.record({ after: anyMs(0, length), location }), { nil: undefined }),
    })
    .map(({ physicianId: who, location: where, joins, leaves, moves }) => [
      [start + joins, { type: 'physician.joined', payload: { physicianId: who, location: where } }],
      ...(moves === undefined
        ? []
        : [
            [
              start + moves.after,
              { type: 'physician.moved', payload: { physicianId: who, location: moves.location } },
            ] satisfies Happens,
          ]),
      ...(leaves === undefined
        ? []
        : [
            [
              start + joins + leaves,
              { type: 'physician.left', payload: { physicianId: who } },
            ] satisfies Happens,
          ]),
    ]);

const anyAttention = (start: number, length: number): fc.Arbitrary<Happens> =>
  fc
    .tuple(physicianId, anyMs(-4 * HOUR_MS, length + 2 * HOUR_MS))
    .map(([who, after]) => [start + after, { type: 'attention.given', payload: { physicianId: who } }]);

const anyTechnologist = (start: number, length: number): fc.Arbitrary<readonly Happens[]> =>
  fc
    .tuple(technologistId, anyMs(-HOUR_MS, length), fc.boolean())
    .map(([who, joins, leaves]) => [
      [start + joins, { type: 'technologist.joined', payload: { technologistId: who } }],
      ...(leaves
        ? [
            [
              start + length,
              { type: 'technologist.left', payload: { technologistId: who } },
            ] satisfies Happens,
          ]
        : []),
    ]);

const STARTED: Body = { type: 'monitoring.started', payload: { missingBaselines: [] } };
const bare = (type: 'monitoring.interrupted' | 'monitoring.resumed' | 'monitoring.ended'): Body => ({
  type,
  payload: {},
});

/** How the clock goes on from its start: most cases end. */
const anyClock = (start: number, length: number): fc.Arbitrary<readonly Happens[]> =>
  fc
    .record({
      ends: fc.nat({ max: 9 }).map((n) => n > 0),
      interrupted: fc.option(fc.tuple(anyMs(0, length), anyMs(0, HOUR_MS), fc.boolean()), { nil: undefined }),
    })
    .map(({ ends, interrupted }) => {
      const clock: Happens[] = [[start, STARTED]];
      if (interrupted !== undefined) {
        const [after, pause, resumes] = interrupted;
        clock.push([start + after, bare('monitoring.interrupted')]);
        if (resumes) clock.push([start + after + pause, bare('monitoring.resumed')]);
      }
      if (ends) clock.push([start + length, bare('monitoring.ended')]);
      return clock;
    });

const anyHappenings: fc.Arbitrary<readonly Happens[]> = fc
  .tuple(anyStart, anyLength)
  .chain(([start, length]) =>
    fc
      .tuple(
        anyClock(start, length),
        fc.array(anyReading(start, length), { minLength: 1, maxLength: 3 }),
        fc.array(anyAttention(start, length), { maxLength: 5 }),
        fc.array(anyTechnologist(start, length), { maxLength: 1 }),
      )
      .map(([clock, readings, attention, technologists]) => [
        ...clock,
        ...readings.flat(),
        ...attention,
        ...technologists.flat(),
      ]),
  );

/** An entry that is corrected, by its number: withdrawn, or moved by so much. */
const anyAmendment = fc.record({
  entry: fc.nat({ max: 12 }),
  byMs: fc.oneof(
    fc.constant(undefined),
    anyMs(-HOUR_MS, HOUR_MS),
    fc.constantFrom(-DAY_MS, DAY_MS, -7 * DAY_MS),
  ),
});

const anyPlannedCase = fc.record({
  place: fc.constantFrom<Partial<CaseDetails>>(...PLACES),
  happens: anyHappenings,
  amendments: fc.array(anyAmendment, { maxLength: 2 }),
  arrivesMs: fc.nat({ max: 5_000 }),
});
type PlannedCase = typeof anyPlannedCase extends fc.Arbitrary<infer Of> ? Of : never;

function logOf(id: string, { place, happens, amendments, arrivesMs }: PlannedCase): readonly CaseEvent[] {
  const event = (name: string, when: Instant, body: Body): CaseEvent => ({
    ...body,
    id: eventId(`${id}-${name}`),
    at: when,
    atErrorMs: milliseconds(0),
    recordedAt: addMilliseconds(when, arrivesMs),
    source: 'import',
    actor: ADA,
  });
  const timed = happens.map(([afterMs, body], index) =>
    event(`e${index}`, addMilliseconds(BEGINS, afterMs), body),
  );
  const corrected = amendments.flatMap(({ entry, byMs }, index) => {
    const found = timed[entry];
    if (found === undefined) return [];
    const correction =
      byMs === undefined
        ? { kind: 'withdrawn' as const }
        : { kind: 'moved' as const, to: addMilliseconds(found.at, byMs) };
    const payload = { eventId: found.id, correction, reason: 'Logged wrongly' };
    return [event(`a${index}`, found.at, { type: 'time.amended', payload })];
  });
  return [
    event('planned', BEGINS, { type: 'case.scheduled', payload: { ...MERCY, ...place } }),
    ...timed,
    ...corrected,
  ];
}

/** Weeks of cases in several zones whose physicians read several at once, and an instant at which they are looked at. */
export const anyWeeks: fc.Arbitrary<{ readonly world: readonly ProfiledCase[]; readonly asOf?: Instant }> = fc
  .record({
    cases: fc.array(anyPlannedCase, { minLength: 4, maxLength: 24, size: 'max' }),
    profileOf: fc.constantFrom(oneEach, allCapped, someCapped),
    looked: fc.option(anyMs(10 * DAY_MS, 30 * DAY_MS), { nil: undefined }),
  })
  .map(({ cases, profileOf, looked }) => ({
    world: cases.flatMap((planned, index) => {
      const id = `C-${index + 1}`;
      const state = fold(caseId(id), logOf(id, planned));
      return state === undefined ? [] : [{ state, profile: profileOf(state) }];
    }),
    ...(looked === undefined ? {} : { asOf: addMilliseconds(BEGINS, looked) }),
  }));
