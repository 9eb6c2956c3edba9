import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import { type CaseId, caseId } from '../ids.ts';
import { anyWeeks } from '../testing/any-weeks.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { casesInOf } from '../testing/cases-in.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { profilesOf } from '../testing/profiles-of.ts';
import { allCapped } from '../testing/small-profiles.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { computeRecords } from './compute-records.ts';
import { recordsWithin } from './records-within.ts';

test('the records of some cases are what they are among all cases', () => {
  fc.assert(
    fc.property(anyWeeks, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), ({ world, asOf }, picks) => {
      const states = world.map(({ state }) => state);
      const all = new Map(computeRecords(world, asOf).map((record) => [record.caseId, record]));
      const wanted = [...new Set(picks.flatMap((pick) => states[pick % states.length] ?? []))];
      const records = recordsWithin(wanted, casesInOf(states, asOf), profilesOf(world), asOf);
      expect(JSON.stringify(records)).toBe(JSON.stringify(wanted.map(({ id }) => all.get(id))));
    }),
    { numRuns: 500 },
  );
});

const DAY_MS = 86_400_000;
const after = (time: string, days: number): Instant => addMilliseconds(at(time), days * DAY_MS);

/** A case that Okafor reads from afar from start to end, and whose attention it gets where that is said. */
function story(
  id: string,
  start: string | Instant,
  end: string | Instant,
  given?: string | Instant,
): CaseStory {
  const told = CaseStory.scheduled(id).does(OKAFOR, { type: 'joinCase', location: 'remote' }, '06:30:00');
  const gives = (): CaseStory =>
    given === undefined ? told : told.does(OKAFOR, { type: 'giveAttention' }, given);
  const early = given === '07:00:00';
  if (early) gives();
  told.does(ADA, { type: 'startMonitoring' }, start);
  if (!early) gives();
  return told.does(ADA, { type: 'endMonitoring' }, end);
}

/** What Okafor's lines of the case come to, and the seconds of their attention. */
function comesTo(id: string, stories: readonly CaseStory[], profile: PayerProfile, without?: string) {
  const states = stories.map(({ state }) => state).filter((state) => state.id !== without);
  const wanted = states.filter((state) => state.id === id);
  const [record] = recordsWithin(wanted, casesInOf(states), () => profile);
  const [whole] = computeRecords(states.map((state) => ({ state, profile }))).filter(
    (one) => one.caseId === id,
  );
  expect(record).toEqual(whole);
  return {
    units: record?.lines.map(({ units }) => units),
    exclusive: record?.physicians.map(({ exclusiveSeconds }) => exclusiveSeconds),
  };
}

describe('the record of a case rests on', () => {
  test('what its physicians read at the same time', () => {
    const stories = [story('C-1', '08:00:00', '09:00:00'), story('C-2', '08:30:00', '12:00:00')];
    expect(comesTo('C-1', stories, CPT).exclusive).toEqual([1_800]);
    expect(comesTo('C-1', stories, CPT, 'C-2').exclusive).toEqual([3_600]);
  });

  test('a case of the same date that a cap counts with it', () => {
    const stories = [story('C-1', '08:00:00', '08:01:40'), story('C-2', '12:00:00', '12:01:40')];
    expect(comesTo('C-1', stories, allCapped()).units).toEqual([1]);
    expect(comesTo('C-1', stories, allCapped(), 'C-2').units).toEqual([2]);
  });

  test('what was read two days later beside a case that a cap counts with it', () => {
    const stories = [
      story('C-1', '08:00:00', '08:01:40'),
      story('C-2', '12:00:00', after('18:00:40', 2)),
      story('C-3', after('17:00:00', 2), after('17:00:20', 2), after('17:00:00', 2)),
    ];
    expect(comesTo('C-1', stories, allCapped()).units).toEqual([2]);
    expect(comesTo('C-1', stories, allCapped(), 'C-3').units).toEqual([1]);
  });

  test('a case that got the attention after it, and had ended before it started', () => {
    const stories = [
      story('C-1', '10:00:00', '11:00:00', '07:00:00'),
      story('C-2', '09:00:00', '11:00:00'),
      story('C-3', '07:30:00', '08:30:00', '08:00:00'),
    ];
    expect(comesTo('C-1', stories, CPT).exclusive).toEqual([0]);
    expect(comesTo('C-1', stories, CPT, 'C-3').exclusive).toEqual([3_600]);
  });
});

describe('of a year of cases', () => {
  const states = Array.from(
    { length: 365 },
    (_, day) => story(`C-${day + 1}`, after('08:00:00', day), after('16:00:00', day)).state,
  );
  const readFor = (numbers: readonly number[], profile: PayerProfile): readonly number[] => {
    const read = new Set<CaseId>();
    const wanted = numbers.flatMap((number) => states.find(({ id }) => id === caseId(`C-${number}`)) ?? []);
    const casesIn = casesInOf(states, undefined, ({ id }) => read.add(id));
    recordsWithin(wanted, casesIn, () => profile);
    return [...read].map((id) => Number(id.slice(2))).sort((a, b) => a - b);
  };

  test('only those are read that run at the same time', () => {
    expect(readFor([20, 300], CPT)).toEqual([20, 300]);
  });

  test('where a cap holds, those that can have the same date of service too', () => {
    expect(readFor([20, 300], allCapped())).toEqual([19, 20, 21, 299, 300, 301]);
  });
});
