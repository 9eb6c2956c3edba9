import { expect, test } from 'vitest';
import { CPT, MEDICARE, QUARTER_HOUR, SHIPPED_PROFILES } from './shipped-profiles.ts';

/** BILLING-RULES.md section 2, row by row. */
test('the shipped profiles are those of the table', () => {
  expect(SHIPPED_PROFILES.ids).toEqual(['cpt', 'medicare', 'quarter-hour']);
  for (const profile of [CPT, MEDICARE, QUARTER_HOUR]) {
    expect(SHIPPED_PROFILES.latest(profile.id)).toBe(profile);
    expect(profile).toMatchObject({
      inRoom: { code: '95940', unitMinutes: 15, thresholdMinutes: 8 },
      inFacility: 'outside',
      codesPerCase: 'one',
      concurrency: { limit: 3, over: 'flag' },
    });
  }
  expect(CPT.outside).toEqual({ code: '95941', unitMinutes: 60, thresholdMinutes: 31, counts: 'attended' });
  expect(MEDICARE.outside).toEqual({
    code: 'G0453',
    unitMinutes: 15,
    thresholdMinutes: 8,
    counts: 'exclusive',
  });
  expect(QUARTER_HOUR.outside).toEqual({
    code: '95941',
    unitMinutes: 15,
    thresholdMinutes: 8,
    counts: 'attended',
  });
  expect([CPT, MEDICARE, QUARTER_HOUR].map(({ unitCap }) => unitCap)).toEqual([
    'none',
    'physician-day',
    'none',
  ]);
});

test('each of them says where it comes from', () => {
  for (const { sources } of SHIPPED_PROFILES.all) expect(sources.length).toBeGreaterThan(0);
});
