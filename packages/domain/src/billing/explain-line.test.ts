import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeRecords } from '../record/compute-records.ts';
import type { ClaimLine, TimeRecord } from '../record/time-record.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { at, type CaseStory } from '../testing/case-story.ts';
import { readFrom } from '../testing/counted-time.ts';
import { Day } from '../testing/day.ts';
import { durationsIn } from '../testing/durations-in.ts';
import { ADA, BILL, OKAFOR } from '../testing/people.ts';
import { totalMilliseconds } from '../time/span.ts';
import { type ExplanationOptions, type ExplanationStep, explainLine } from './explanation.ts';
import type { PayerProfile } from './payer-profile.ts';
import { CPT, MEDICARE } from './shipped-profiles.ts';

const late = { arrives: '12:00:00' };
const nameOf = (id: string): string => (id === OKAFOR.userId ? 'dr Okafor' : id);

function explained(profile: PayerProfile, ...stories: readonly CaseStory[]): readonly ExplanationStep[] {
  const world = stories.map(({ state }) => ({ state, profile }));
  const [record] = computeRecords(world, at('13:00:00'));
  const [line] = record?.lines ?? [];
  if (record === undefined || line === undefined) throw new Error('nothing is billed');
  return explainLine(record, line, { nameOf, profile });
}

const words = (profile: PayerProfile, ...stories: readonly CaseStory[]) =>
  explained(profile, ...stories).map(({ text }) => text);

const about = (steps: readonly ExplanationStep[], which: ExplanationStep['about']) =>
  steps.find((step) => step.about === which)?.text;

/** Two hours with an interruption; remote at first, then in the room, gone before the end. */
const moved = (): CaseStory =>
  readFrom('A', '08:00:00', '10:00:00')
    .does(ADA, { type: 'interruptMonitoring' }, '08:30:00', late)
    .does(ADA, { type: 'resumeMonitoring' }, '08:45:00', late)
    .does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '09:00:00', late)
    .does(OKAFOR, { type: 'leaveCase' }, '09:52:59', late);

describe('a line in words', () => {
  test('goes from the events to the units', () => {
    expect(words(CPT, moved())).toEqual([
      'The clock started at 08:00:00, was interrupted from 08:30:00 to 08:45:00 (15 min), and stopped at 10:00:00: 1 h 45 min monitored.',
      'dr Okafor joined, remote, at 07:00:00 (before the clock started); moved, in the room, at 09:00:00; left at 09:52:59: 1 h 37 min 59 s attended, of it 45 min remote, 52 min 59 s in the room.',
      '52 min 59 s of it counts for 95940: the time in the OR with no other case read. Of two codes one is billed, and it is that of the longer time.',
      'Left out: 45 min of the other code; 15 min while monitoring was interrupted; 7 min 1 s without this physician attending.',
      '52 min 59 s = 3 × 15 min, 7 min 59 s left (needs 8 min)',
      'Total: 3 units of 95940.',
    ]);
  });

  test('is short where nothing happened', () => {
    expect(words(CPT, readFrom('A', '08:00:00', '09:00:00'))).toEqual([
      'The clock started at 08:00:00 and stopped at 09:00:00: 1 h monitored.',
      'dr Okafor joined, remote, at 07:00:00 (before the clock started); attended until the clock stopped: 1 h attended.',
      '1 h of it counts for 95941: the time from outside the OR.',
      'Nothing is left out.',
      '1 h = 1 × 60 min',
      'Total: 1 unit of 95941.',
    ]);
  });

  test('says that the biller chose the code', () => {
    const story = moved().does(
      BILL,
      { type: 'chooseCode', timeClass: 'outside', reason: 'Mostly from afar' },
      '12:30:00',
    );
    expect(about(explained(CPT, story), 'class')).toBe(
      '45 min of it counts for 95941: the time from outside the OR. Of two codes one is billed, and the biller chose it.',
    );
  });

  test('says what the rules of the payer add', () => {
    const other = readFrom('B', '08:00:00', '09:00:00');
    const medicare = explained(MEDICARE, readFrom('A', '08:00:00', '10:00:00'), other);
    expect(about(medicare, 'class')).toBe(
      '1 h of it counts for G0453: the time from outside the OR, or of several cases at once (up to 2), with attention on this case alone.',
    );
    const inFacility: PayerProfile = { ...CPT, inFacility: 'inRoom' };
    expect(about(explained(inFacility, moved()), 'class')).toContain(
      'the time in the OR or elsewhere in the facility with no other case read',
    );
  });

  test('says what a cap takes and what is more than a maximum', () => {
    const twice = [readFrom('B', '08:00:00', '08:23:00'), readFrom('C', '09:00:00', '09:23:00')];
    expect(about(explained(MEDICARE, ...twice), 'cap')).toBe(
      'The cap on the physician’s day takes 1 unit: the day has no more time than its other units claim.',
    );
    expect(about(explained(MEDICARE, ...twice), 'total')).toBe('Total: 1 unit of G0453.');
    const most: PayerProfile = { ...CPT, outside: { ...CPT.outside, maxUnits: 1 } };
    expect(about(explained(most, readFrom('A', '08:00:00', '10:00:00')), 'maximum')).toBe(
      'These are more than the 1 unit that the payer takes for a day. They stay as they are.',
    );
    expect(about(explained(most, readFrom('A', '08:00:00', '09:00:00')), 'maximum')).toBeUndefined();
  });

  test('needs neither names nor the profile', () => {
    const [record] = computeRecords([{ state: moved().state, profile: CPT }]);
    const [line] = record?.lines ?? [];
    const steps = record && line && explainLine(record, line);
    expect(steps?.[1]?.text).toMatch(/^dr-okafor joined/);
  });

  test('says nothing of attendance where the record says nothing of the physician', () => {
    const [record] = computeRecords([{ state: moved().state, profile: CPT }]);
    const [line] = record?.lines ?? [];
    const steps = record && line && explainLine({ ...record, physicians: [] }, line);
    expect(steps?.map((step) => step.about)).toEqual(['clock', 'class', 'left-out', 'arithmetic', 'total']);
  });
});

/** Every line of a day, with its words. */
function linesOf(day: Day, options: ExplanationOptions = {}) {
  return computeRecords(day.world, day.now).flatMap((record) =>
    record.lines.map((line) => ({ record, line, steps: explainLine(record, line, options) })),
  );
}

const named = (steps: readonly ExplanationStep[], which: ExplanationStep['about']): readonly number[] =>
  durationsIn(about(steps, which) ?? '');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const length = ({ startedAt = at('06:00:00'), endedAt = at('06:00:00') }: TimeRecord): number =>
  (endedAt - startedAt) / 1_000;

test('on whole seconds, what is counted, left out, interrupted and attended adds up', () => {
  let lines = 0;
  fc.assert(
    fc.property(anyDay({ tickMs: 1_000 }), (steps) => {
      const day = new Day(CASE_COUNT);
      for (const step of steps) day.takes(step);
      for (const { record, line, steps: told } of linesOf(day)) {
        const [counted = 0] = named(told, 'class');
        expect(counted).toBe(line.seconds);
        expect(counted + sum(named(told, 'left-out'))).toBe(length(record));
        expect(sum(named(told, 'clock'))).toBe(length(record));
        const [attended = 0, ...byLocation] = named(told, 'attendance');
        expect(attended).toBe(
          record.physicians.find((time) => time.physicianId === line.physicianId)?.attendedSeconds,
        );
        if (byLocation.length > 0) expect(sum(byLocation)).toBe(attended);
        lines++;
      }
    }),
  );
  expect(lines).toBeGreaterThan(0);
});

/** What the trace leaves out, by reason, in whole seconds, as one would sum it by hand. */
const leftOut = ({ trace }: ClaimLine): readonly number[] =>
  [...new Set(trace.leftOut.map(({ reason }) => reason))].map((which) =>
    Math.floor(totalMilliseconds(trace.leftOut.filter(({ reason }) => reason === which)) / 1_000),
  );

test('to the millisecond, each duration is rounded down once, and the total is that of the line', () => {
  let lines = 0;
  fc.assert(
    fc.property(anyDay(), (steps) => {
      const day = new Day(CASE_COUNT);
      for (const step of steps) day.takes(step);
      for (const { line, steps: told } of linesOf(day)) {
        expect(named(told, 'left-out').toSorted((a, b) => a - b)).toEqual(
          leftOut(line).toSorted((a, b) => a - b),
        );
        expect(about(told, 'total')).toBe(
          `Total: ${line.units} unit${line.units === 1 ? '' : 's'} of ${line.code}.`,
        );
        expect(named(told, 'arithmetic')[0]).toBe(line.seconds);
        lines++;
      }
    }),
  );
  expect(lines).toBeGreaterThan(0);
});
