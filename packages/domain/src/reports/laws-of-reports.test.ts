import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { Day } from '../testing/day.ts';
import { type Reported, reportedCases } from '../testing/report-cases.ts';
import { oneEach } from '../testing/small-profiles.ts';
import type { ReportCase } from './report-case.ts';
import { isInRange } from './report-filter.ts';
import { REPORT_TALLIES, type ReportContext, type ReportName, type Reports } from './reports.ts';

const DATES = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-11-03'];

/** The cases of a day that its people made, put on dates of several months. */
const anyReported: fc.Arbitrary<Reported> = fc
  .tuple(
    anyDay({ tickMs: 1_000, maxJumpMs: 15_000 }),
    fc.array(fc.constantFrom(...DATES), { minLength: CASE_COUNT }),
  )
  .map(([steps, dates]) => {
    const day = new Day(CASE_COUNT, oneEach);
    for (const step of steps) day.takes(step);
    const { cases, context } = reportedCases(day.world, day.stories, day.now);
    return {
      context,
      cases: cases.map((one, index) => ({ ...one, dateOfService: dates[index] ?? one.dateOfService })),
    };
  });

function reportOf<Name extends ReportName>(
  name: Name,
  cases: readonly ReportCase[],
  context: ReportContext,
): Reports[Name] {
  const tally = REPORT_TALLIES[name](context);
  for (const one of cases) tally.add(one);
  return tally.report();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

test('units and seconds are those of the lines of the records, and those of the rows', () => {
  let lines = 0;
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const report = reportOf('units', cases, context);
      const all = cases.flatMap(({ record }) => record.lines);
      expect(report.units).toBe(sum(all.map(({ units }) => units)));
      expect(report.seconds).toBe(sum(all.map(({ seconds }) => seconds)));
      expect(report.lines).toBe(all.length);
      expect(sum(report.list.map(({ units }) => units))).toBe(report.units);
      lines += all.length;
    }),
  );
  expect(lines).toBeGreaterThan(0);
});

test('every stretch over the limit is told once, and they are as long as by the records', () => {
  let stretches = 0;
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const { list } = reportOf('over-limit', cases, context);
      const told = list.map(({ physicianId, start }) => `${physicianId} ${start}`);
      expect(new Set(told).size).toBe(told.length);
      const byRecords = new Set(
        cases.flatMap(({ computed }) =>
          computed.physicians.flatMap(({ physicianId, concurrency }) =>
            concurrency
              .filter(({ level }) => level > context.limitOf(computed.caseId))
              .map(({ start, end }) => `${physicianId} ${start} ${end}`),
          ),
        ),
      );
      expect(new Set(list.map(({ physicianId, start, end }) => `${physicianId} ${start} ${end}`))).toEqual(
        byRecords,
      );
      stretches += list.length;
    }),
  );
  expect(stretches).toBeGreaterThan(0);
});

test('the time of each record over its limit is in the report', () => {
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const { list } = reportOf('over-limit', cases, context);
      for (const { computed } of cases) {
        for (const { physicianId, secondsOverLimit } of computed.physicians) {
          const own = list.filter(
            (stretch) =>
              stretch.physicianId === physicianId &&
              stretch.caseIds.includes(computed.caseId) &&
              stretch.level > context.limitOf(computed.caseId),
          );
          expect(Math.floor(sum(own.map(({ start, end }) => end - start)) / 1_000)).toBe(secondsOverLimit);
        }
      }
    }),
  );
});

test('of late, typed and corrected times there are as many as the findings rest on', () => {
  let marked = 0;
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const report = reportOf('times', cases, context);
      const citedBy = (code: string): number =>
        sum(
          cases.flatMap(({ record }) =>
            record.findings.filter((found) => found.code === code).map(({ eventIds }) => eventIds.length),
          ),
        );
      expect(report.late).toBe(citedBy('late'));
      expect(report.hand).toBe(citedBy('entered-by-hand'));
      const corrections = sum(report.people.map((person) => person.corrections));
      expect(report.amended + corrections).toBe(citedBy('amended'));
      expect(report.list.length).toBe(report.late + report.hand + corrections);
      expect(report.list.every(({ delaySeconds = 0 }) => delaySeconds >= 0)).toBe(true);
      marked += report.list.length;
    }),
  );
  expect(marked).toBeGreaterThan(0);
});

test('each part that a record lacks is listed once for it', () => {
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const report = reportOf('missing', cases, context);
      expect(sum(report.parts.map((part) => part.cases))).toBe(report.list.length);
      const pairs = report.list.map(({ caseId, code }) => `${caseId} ${code}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { record } of cases) {
        const lacks = report.list
          .filter(({ caseId }) => caseId === record.caseId)
          .map(({ code }) => String(code));
        expect(lacks.includes('not-attested')).toBe(
          record.findings.some(({ code }) => code === 'not-attested'),
        );
      }
    }),
  );
});

test('every record is final or open, and in one bucket', () => {
  let finalized = 0;
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const report = reportOf('finalization', cases, context);
      expect(report.finalized + report.open).toBe(cases.length);
      expect(sum(report.buckets.map((bucket) => bucket.finalized))).toBe(report.finalized);
      expect(sum(report.buckets.map((bucket) => bucket.open))).toBe(report.open);
      const { medianSeconds, ninetiethSeconds } = report;
      expect(medianSeconds === undefined).toBe(report.finalized === 0);
      expect(medianSeconds ?? 0).toBeLessThanOrEqual(ninetiethSeconds ?? 0);
      finalized += report.finalized;
    }),
  );
  expect(finalized).toBeGreaterThan(0);
});

test('every start and stop is in one minute of the hour', () => {
  fc.assert(
    fc.property(anyReported, ({ cases, context }) => {
      const { kinds, minutes } = reportOf('rounding', cases, context);
      const both = kinds.find(({ kind }) => kind === 'start and stop');
      expect(sum(minutes.map(({ onWholeMinute }) => onWholeMinute))).toBe(both?.onWholeMinute);
      expect(sum(minutes.map((one) => one.onWholeMinute + one.withSeconds))).toBe(both?.times);
    }),
  );
});

test('what two ranges that do not overlap count together is what the whole range counts', () => {
  fc.assert(
    fc.property(anyReported, fc.constantFrom(...DATES), ({ cases, context }, until) => {
      const within = (range: { from?: string; to?: string }) =>
        cases.filter(({ dateOfService }) => isInRange(dateOfService, range));
      const [before, since] = [within({ to: until }), cases.filter((one) => one.dateOfService > until)];
      expect(before.length + since.length).toBe(cases.length);
      const counts = (some: readonly ReportCase[]): readonly number[] => {
        const overLimit = reportOf('over-limit', some, context);
        const times = reportOf('times', some, context);
        const missing = reportOf('missing', some, context);
        const { finalized, open, buckets } = reportOf('finalization', some, context);
        const { units, seconds, lines } = reportOf('units', some, context);
        const { minutes } = reportOf('rounding', some, context);
        return [
          ...[units, seconds, lines, overLimit.stretches, overLimit.cases],
          sum(overLimit.list.map(({ start, end }) => end - start)),
          ...[times.times, times.late, times.hand, times.amended, times.markedCases],
          ...[missing.lacking, missing.list.length, finalized, open],
          ...buckets.flatMap((bucket) => [bucket.finalized, bucket.open]),
          ...minutes.flatMap((minute) => [minute.onWholeMinute, minute.withSeconds]),
        ];
      };
      const [first, second] = [counts(before), counts(since)];
      expect(first.map((count, index) => count + (second[index] ?? 0))).toEqual(counts(cases));
    }),
  );
});
