import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseId, caseId } from '../ids.ts';
import { anyWeeks } from '../testing/any-weeks.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { casesInOf } from '../testing/cases-in.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { profilesOf } from '../testing/profiles-of.ts';
import { allCapped } from '../testing/small-profiles.ts';
import { addMilliseconds } from '../time/instant.ts';
import { computeRecords } from './compute-records.ts';
import { recordsByDate } from './records-by-date.ts';
import { datesOf } from './span-of-date.ts';
import { timeOf } from './time-of.ts';

test.each(['forwards', 'backwards'])(
  '%s, every ended case that is wanted comes once, with its record among all cases',
  (way) => {
    let ended = 0;
    fc.assert(
      fc.property(anyWeeks, fc.integer({ min: 1, max: 4 }), ({ world, asOf }, every) => {
        const isWanted = ({ id }: { readonly id: CaseId }): boolean => Number(id.slice(2)) % every === 0;
        const states = world.map(({ state }) => state);
        const dates = [...datesOf(states.flatMap((state) => timeOf(state, asOf) ?? []))];
        const walked = recordsByDate(
          way === 'forwards' ? dates : dates.toReversed(),
          casesInOf(states, asOf),
          profilesOf(world),
          asOf,
          isWanted,
        );
        const found = [...walked].flatMap(({ date, cases }) =>
          cases.map(({ state, record }) => {
            expect(record.dateOfService).toBe(date);
            expect(record.caseId).toBe(state.id);
            return JSON.stringify(record);
          }),
        );
        const all = computeRecords(world, asOf).filter(
          ({ caseId: id, endedAt }) => endedAt !== undefined && isWanted({ id }),
        );
        expect(found.toSorted()).toEqual(all.map((record) => JSON.stringify(record)).toSorted());
        ended += all.length;
      }),
      { numRuns: 200 },
    );
    expect(ended).toBeGreaterThan(0);
  },
);

describe('a year of cases, walked', () => {
  const DAY_MS = 86_400_000;
  const states = Array.from({ length: 365 }, (_, day) => {
    const when = (time: string) => addMilliseconds(at(time), day * DAY_MS);
    return CaseStory.scheduled(`C-${day + 1}`)
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, when('07:50:00'))
      .does(ADA, { type: 'startMonitoring' }, when('08:00:00'))
      .does(ADA, { type: 'endMonitoring' }, when('16:00:00')).state;
  });

  test('is read date by date, each case twice at most', () => {
    const read: CaseId[] = [];
    const dates = datesOf(states.flatMap((state) => timeOf(state) ?? []));
    const walked = recordsByDate(
      dates,
      casesInOf(states, undefined, ({ id }) => read.push(id)),
      allCapped,
    );
    for (const { cases } of walked) {
      const [one] = cases;
      if (one?.state.id === caseId('C-100')) break;
    }
    expect([...new Set(read)]).toHaveLength(101);
    for (const times of Map.groupBy(read, (id) => id).values()) expect(times.length).toBeLessThanOrEqual(2);
  });
});
