import {
  type CaseEvent,
  commandId,
  computeRecords,
  facilityId,
  instant,
  isInRange,
  isOfFilter,
  type LoggedEvent,
  maySeeCase,
  ProfileBook,
  REPORT_TALLIES,
  type ReportCase,
  type ReportFilter,
  reportCase,
  SHIPPED_PROFILES,
  type Span,
  type User,
} from '@ionm-clock/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyWeeks } from '../../../../packages/domain/src/testing/any-weeks.ts';
import { NEW_ORGANISATION } from '../organisation/index.ts';
import { BILLER } from '../testing/organisation.ts';
import { profileOf } from '../world/records.ts';
import { World } from '../world/world.ts';
import { ReportCases } from './report-cases.ts';

const SOME: User = { ...BILLER, facilities: [facilityId('north'), facilityId('south')] };
const FACILITIES = ['north', 'south', 'east'].map(facilityId);

/** Profiles of which each allows one case at once. */
const STRICT = new ProfileBook(
  SHIPPED_PROFILES.all.map((profile) => ({ ...profile, concurrency: { ...profile.concurrency, limit: 1 } })),
);

/** A world in which each case is at one of the facilities. */
function worldOf(
  stories: readonly { readonly id: LoggedEvent['caseId']; readonly events: readonly CaseEvent[] }[],
): World {
  const world = new World({ ...NEW_ORGANISATION, profiles: STRICT });
  let seq = 0;
  for (const [number, { id, events }] of stories.entries()) {
    const logged = events.map((event, index): LoggedEvent => {
      seq++;
      const envelope = { caseId: id, seq, version: index + 1, commandId: commandId(`command-${seq}`) };
      if (event.type !== 'case.scheduled') return { ...event, ...envelope };
      const facility = FACILITIES[number % FACILITIES.length] ?? event.payload.facility;
      return { ...event, ...envelope, payload: { ...event.payload, facility } };
    });
    world.apply(logged, seq);
  }
  return world;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is sought of all cases, all of them computed together. */
function computedTogether(world: World, sought: ReportFilter, now: LoggedEvent['at']): readonly ReportCase[] {
  const cases = [...world.cases.all()];
  const book = world.organisation.profiles;
  const records = computeRecords(
    cases.map(({ state }) => ({ state, profile: profileOf(book, state) })),
    now,
  );
  return cases
    .flatMap(({ state, events }, index) => {
      const record = records[index];
      const one = record && reportCase(state, events, record);
      return one !== undefined && maySeeCase(SOME, state) && isOfFilter(one, sought) ? [one] : [];
    })
    .sort(
      (a, b) =>
        byText(b.dateOfService, a.dateOfService) ||
        b.endedAt - a.endedAt ||
        byText(a.record.caseId, b.record.caseId),
    );
}

const anySought = fc.record({
  from: fc.constantFrom(undefined, '2026-10-30', '2026-11-07'),
  to: fc.constantFrom(undefined, '2026-10-31', '2026-11-08'),
  facility: fc.constantFrom(undefined, ...FACILITIES),
  profile: fc.constantFrom(undefined, 'cpt', 'medicare'),
});

it('taken date by date, the cases of a report are what they are when all are computed together', async () => {
  let [found, overLimit] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyWeeks, anySought, async ({ stories, asOf }, sought) => {
      const world = worldOf(stories);
      const now = asOf ?? stories[0]?.events[0]?.at;
      if (now === undefined) return;
      const whole = computedTogether(world, sought, now);
      const wanted = whole.filter(({ dateOfService }) => isInRange(dateOfService, sought));
      const lookedAt = new Set(whole.map(({ record }) => record.caseId));
      const context = { now, period: 'month' } as const;

      const cases = new ReportCases(world, SOME, sought, now);
      const tally = REPORT_TALLIES['over-limit']({
        ...context,
        limitOf: cases.limitOf,
        isLookedAt: cases.isLookedAt,
      });
      const taken: ReportCase[] = [];
      for await (const one of cases.cases()) {
        taken.push(one);
        tally.add(one);
      }
      expect(taken).toEqual(wanted);
      found += taken.length;

      const all = REPORT_TALLIES['over-limit']({
        ...context,
        limitOf: cases.limitOf,
        isLookedAt: (id) => lookedAt.has(id),
      });
      for (const one of wanted) all.add(one);
      expect(tally.report()).toEqual(all.report());
      overLimit += tally.report().stretches;
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(0);
  expect(overLimit).toBeGreaterThan(0);
});

it('asks for no case that lies far from the range, and never for all', async () => {
  const asked: Span[] = [];
  const none = () => expect.unreachable();
  const within = (span: Span) => {
    asked.push(span);
    return [];
  };
  const disk = { get: none, summaryOf: none, summaries: none, all: none, within };
  const now = instant(Date.UTC(2026, 10, 29));
  const range = { from: '2026-03-01', to: '2026-03-31' };
  const cases = new ReportCases(new World(undefined, disk), SOME, range, now);
  for await (const _ of cases.cases()) expect.unreachable();
  expect(Math.min(...asked.map(({ start }) => start))).toBeGreaterThan(Date.UTC(2026, 1, 27));
  expect(Math.max(...asked.map(({ end }) => end))).toBeLessThan(Date.UTC(2026, 3, 3));
});
