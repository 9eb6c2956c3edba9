import fc from 'fast-check';
import { LOCATIONS } from '../case/details.ts';
import type { CaseEvent } from '../case/events.ts';
import { addMilliseconds } from '../time/instant.ts';
import { at } from './case-story.ts';
import { ADA, BEN, OKAFOR, PHYSICIANS } from './people.ts';

export type Body = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Pick<E, 'type' | 'payload'>
    : never
  : never;
/** Something that happens so long after the weeks begin. */
type Happens = readonly [afterMs: number, body: Body];

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Five days before the day of the tests: clocks in Chicago go back on the third. */
export const BEGINS = addMilliseconds(at('00:00:00'), -5 * DAY_MS);

export const anyMs = (minMs: number, maxMs: number): fc.Arbitrary<number> =>
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

/** A case of some day of the weeks, mostly of hours, as it is read and as its clock goes. */
export const anyHappenings: fc.Arbitrary<readonly Happens[]> = fc
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
