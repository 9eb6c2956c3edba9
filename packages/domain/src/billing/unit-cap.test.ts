import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseId, type UserId } from '../ids.ts';
import { LINDQVIST, OKAFOR } from '../testing/people.ts';
import { seconds } from '../time/instant.ts';
import type { CodeRule } from './payer-profile.ts';
import { MEDICARE } from './shipped-profiles.ts';
import { type CappedLine, unitsOverCap } from './unit-cap.ts';
import { unitArithmetic } from './units.ts';

interface Where extends Partial<CodeRule> {
  readonly physicianId?: UserId;
  readonly dateOfService?: string;
}

function line(id: string, counted: number, where: Where = {}): CappedLine {
  const { physicianId = OKAFOR.userId, dateOfService = '2026-11-03', ...changed } = where;
  const rule = { ...MEDICARE.outside, ...changed };
  const arithmetic = unitArithmetic(seconds(counted), rule);
  return {
    caseId: caseId(id),
    physicianId,
    dateOfService,
    rule,
    line: {
      physicianId,
      timeClass: 'outside',
      code: rule.code,
      units: arithmetic.units,
      seconds: seconds(counted),
      trace: { eventIds: [], counted: [], leftOut: [], arithmetic },
    },
  };
}

/** Which cases lose a unit. */
function losers(lines: readonly CappedLine[]): string[] {
  const lost = unitsOverCap(lines);
  return lines.flatMap((one) => (lost.has(one.line) ? [one.caseId] : []));
}

describe('the units of a day', () => {
  test('8, 8 and 9 min are 25: two units, and the smallest remainder loses, then the first case', () => {
    expect(losers([line('C', 540), line('B', 480), line('A', 480)])).toEqual(['A']);
  });

  test('within the time of the day lose nothing', () => {
    expect(losers([line('A', 900), line('B', 1_380)])).toEqual([]);
    expect(losers([line('A', 480)])).toEqual([]);
  });

  test('four times 8 min are 32: two units lost, one a line', () => {
    expect(losers(['A', 'B', 'C', 'D'].map((id) => line(id, 480)))).toEqual(['A', 'B']);
  });

  test('a line that was not rounded up loses nothing', () => {
    expect(losers([line('A', 900), line('B', 480), line('C', 500)])).toEqual(['B']);
  });

  test.each([
    ['physician', { physicianId: LINDQVIST.userId }],
    ['date of service', { dateOfService: '2026-11-04' }],
    ['code', { code: '95941' }],
    ['unit', { unitMinutes: 30 }],
    ['threshold', { thresholdMinutes: 7 }],
  ])('of another %s are apart', (_, where) => {
    expect(losers([line('A', 480), line('B', 480)])).toEqual(['A']);
    expect(losers([line('A', 480), line('B', 480, where)])).toEqual([]);
  });
});

test('whatever the day, what is left is what the unit rule allows, and taken from the least remainders', () => {
  const lengths = fc.array(fc.nat({ max: 4_000 }), { maxLength: 8 });
  fc.assert(
    fc.property(lengths, (all) => {
      const lines = all.map((length, index) => line(`C-${index}`, length));
      const lost = unitsOverCap(lines);
      const before = lines.reduce((sum, one) => sum + one.line.units, 0);
      const after = before - [...lost.values()].reduce((sum, n) => sum + n, 0);
      const allowed = unitArithmetic(seconds(all.reduce((sum, n) => sum + n, 0)), MEDICARE.outside).units;
      expect(after).toBe(Math.min(before, allowed));
      const remainder = ({ line: { trace } }: CappedLine): number => trace.arithmetic.remainderSeconds;
      const roundedUp = lines.filter((one) => one.line.trace.arithmetic.roundedUp);
      const [taken, kept] = [true, false].map((is) => roundedUp.filter((one) => lost.has(one.line) === is));
      expect(taken?.length).toBe(lost.size);
      for (const one of taken ?? []) {
        expect(lost.get(one.line)).toBe(1);
        for (const other of kept ?? []) expect(remainder(one)).toBeLessThanOrEqual(remainder(other));
      }
    }),
  );
});
