import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeRecords } from '../record/compute-records.ts';
import { anyDay, CASE_COUNT } from './any-day.ts';
import { ONE_OF_EACH_COMMAND } from './commands.ts';
import { Day } from './day.ts';

/** Properties of any day say something only if such days go everywhere; these 300 are always the same. */
const days = fc.sample(anyDay(), { seed: 20_261_103, numRuns: 300 }).map((steps) => {
  const day = new Day(CASE_COUNT);
  return { outcomes: steps.map((step) => day.takes(step)), records: computeRecords(day.world, day.now) };
});
const outcomes = days.flatMap((day) => day.outcomes);
const records = days.flatMap((day) => day.records);

const times = (wanted: string, all: readonly string[]): number => all.filter((one) => one === wanted).length;

test('every command is accepted', () => {
  const accepted = outcomes.flatMap(({ decision, command }) => (decision.ok ? [command.type] : []));
  for (const { type } of ONE_OF_EACH_COMMAND) expect(times(type, accepted), type).toBeGreaterThan(10);
});

/** Those of `decide`; `no-such-colleague` and the like are the server's. */
const REFUSALS = [
  ...[
    'no-such-case',
    'already-scheduled',
    'already-started',
    'not-started',
    'not-running',
    'not-interrupted',
  ],
  ...['already-ended', 'not-ended', 'before-start', 'already-attending', 'not-attending', 'already-present'],
  ...['not-present', 'hand-over-to-self', 'take-back-too-late', 'no-such-event', 'record-finalized'],
  ...['record-not-finalized', 'empty-text', 'not-allowed', 'in-the-future', 'already-withdrawn'],
  ...['impossible-time', 'same-time', 'not-offered', 'not-requested', 'no-such-finding', 'not-sent-back'],
];

test.each(REFUSALS)('%s is a reason for which something is refused', (code) => {
  const refused = outcomes.flatMap(({ decision }) => (decision.ok ? [] : [decision.refusal.code]));
  expect(times(code, refused)).toBeGreaterThan(5);
});

test('times are tapped, come late and are typed, and some are out of order', () => {
  const accepted = outcomes.filter(({ decision }) => decision.ok);
  for (const source of ['tap', 'late', 'hand'] as const) {
    expect(accepted.filter(({ step }) => step.source === source && step.backMs > 0).length).toBeGreaterThan(
      100,
    );
  }
  const backwards = accepted.filter(({ before, happenedAt }) =>
    before?.entries.some(({ at }) => at > happenedAt),
  );
  expect(backwards.length).toBeGreaterThan(100);
});

test('records are finalized again and again', () => {
  expect(outcomes.filter(({ after }) => (after?.record.versions ?? 0) > 2).length).toBeGreaterThan(10);
});

const FINDINGS = [
  ...['not-started', 'not-ended', 'no-physician', 'over-limit', 'two-codes', 'entered-by-hand', 'late'],
  ...['amended', 'interrupted', 'below-threshold', 'no-baseline', 'no-report-to-surgeon', 'no-technologist'],
  ...['two-rooms', 'conflicting-entries'],
];

test.each(FINDINGS)('a record has the finding %s', (code) => {
  const found = records.flatMap(({ findings }) => findings.map((finding) => finding.code));
  expect(times(code, found)).toBeGreaterThan(5);
});

test('lines have units of every code', () => {
  const codes = records.flatMap(({ lines }) => lines.map((line) => line.code));
  for (const code of ['95940', '95941', 'G0453']) expect(times(code, codes)).toBeGreaterThan(2);
});
