import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import type { CaseState } from '../case/case-state.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { CountedByHand } from '../testing/counted-by-hand.ts';
import { Day, type Step } from '../testing/day.ts';
import { addMilliseconds } from '../time/instant.ts';
import { computeRecords } from './compute-records.ts';

/** Units so small that a day of ten minutes has many. */
const inRoom = { code: '95940', unitMinutes: 0.5, thresholdMinutes: 0.3 };
const outside = { code: '95941', unitMinutes: 1, thresholdMinutes: 0.55, counts: 'attended' } as const;
const SMALL: PayerProfile = { ...CPT, inRoom, outside, concurrency: { limit: 2, over: 'flag' } };
const PROFILES: readonly PayerProfile[] = [
  SMALL,
  { ...SMALL, id: 'any', codesPerCase: 'any', inFacility: 'inRoom', concurrency: { limit: 1, over: 'flag' } },
  { ...SMALL, id: 'exclusive', outside: { ...outside, code: 'G0453', counts: 'exclusive' } },
  { ...SMALL, id: 'exclude', inFacility: 'inRoom', concurrency: { limit: 1, over: 'exclude' } },
];
const profileOf = ({ id }: CaseState): PayerProfile =>
  PROFILES[Number(id.slice(2)) % PROFILES.length] ?? SMALL;

const day = anyDay({ tickMs: 1_000, maxJumpMs: 15_000 });
/** Longer than any typed time may lie before the first step. */
const BEFORE_MS = 180_000;

function numbersOf(steps: readonly Step[], asOfAfter: number | undefined) {
  const driven = new Day(CASE_COUNT, profileOf);
  for (const step of steps) driven.takes(step);
  const begins = addMilliseconds(Day.begins, -BEFORE_MS);
  const asOf = addMilliseconds(driven.now, (asOfAfter ?? 0) * 1_000);
  const byHand = new CountedByHand(begins, (asOf - begins) / 1_000, driven, asOfAfter !== undefined).ended();
  const computed = computeRecords(driven.world, asOfAfter === undefined ? undefined : asOf)
    .filter(({ endedAt }) => endedAt !== undefined)
    .map(({ caseId, monitoredSeconds, billableSeconds, physicians, lines }) => ({
      caseId,
      monitoredSeconds,
      billableSeconds,
      physicians: physicians.map(({ spans: _, attention: __, concurrency: ___, ...numbers }) => numbers),
      lines: lines.map(({ physicianId, code, seconds, units }) => ({ physicianId, code, seconds, units })),
    }));
  return { computed, byHand };
}

test('records have the seconds and units that a count second by second has', () => {
  fc.assert(
    fc.property(day, fc.option(fc.nat({ max: 60 }), { nil: undefined }), (steps, asOfAfter) => {
      const { computed, byHand } = numbersOf(steps, asOfAfter);
      expect(computed).toEqual(byHand);
    }),
    { numRuns: 150 },
  );
});

test('and there is something to count', () => {
  const all = fc
    .sample(day, { seed: 20_261_103, numRuns: 400 })
    .flatMap((steps) => numbersOf(steps, 30).computed);
  const physicians = all.flatMap((record) => record.physicians);
  const peaks = Map.groupBy(physicians, ({ peakConcurrency }) => peakConcurrency);
  for (const peak of [1, 2, 3]) expect(peaks.get(peak)?.length, `${peak} at once`).toBeGreaterThan(5);
  const shared = physicians.filter(
    ({ attendedSeconds, exclusiveSeconds }) => exclusiveSeconds > 0 && exclusiveSeconds < attendedSeconds,
  );
  expect(shared.length).toBeGreaterThan(5);
  expect(physicians.filter(({ secondsOverLimit }) => secondsOverLimit > 0).length).toBeGreaterThan(5);
  const lines = all.flatMap((record) => record.lines);
  for (const code of ['95940', '95941', 'G0453']) {
    expect(lines.filter((line) => line.code === code && line.units > 1).length, code).toBeGreaterThan(5);
  }
  expect(all.filter((record) => record.lines.length > 1).length).toBeGreaterThan(5);
});
