import fc from 'fast-check';
import type { CaseDetails } from '../case/details.ts';
import type { CaseEvent } from '../case/events.ts';
import { caseId, eventId } from '../ids.ts';
import { addMilliseconds, type Instant, milliseconds } from '../time/instant.ts';
import { PLACES } from './any-command.ts';
import { anyHappenings, anyMs, BEGINS, type Body, DAY_MS, HOUR_MS } from './any-happenings.ts';
import { MERCY } from './case-story.ts';
import { ADA } from './people.ts';
import { allCapped, oneEach, someCapped } from './small-profiles.ts';
import { type ToldDay, toldDay } from './told-day.ts';

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
export const anyWeeks: fc.Arbitrary<ToldDay & { readonly asOf?: Instant }> = fc
  .record({
    cases: fc.array(anyPlannedCase, { minLength: 4, maxLength: 24, size: 'max' }),
    profileOf: fc.constantFrom(oneEach, allCapped, someCapped),
    looked: fc.option(anyMs(10 * DAY_MS, 30 * DAY_MS), { nil: undefined }),
  })
  .map(({ cases, profileOf, looked }) => ({
    ...toldDay(
      cases.map((planned, index) => ({
        id: caseId(`C-${index + 1}`),
        events: logOf(`C-${index + 1}`, planned),
      })),
      profileOf,
    ),
    ...(looked === undefined ? {} : { asOf: addMilliseconds(BEGINS, looked) }),
  }));
