import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CPT, MEDICARE } from '../billing/shipped-profiles.ts';
import type { CaseEvent } from '../case/events.ts';
import { fold } from '../case/evolve.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { between, readFrom } from '../testing/counted-time.ts';
import { Day, type Step } from '../testing/day.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { addMilliseconds } from '../time/instant.ts';
import { normalized } from '../time/span.ts';
import { computeRecords } from './compute-records.ts';

const worldOf = (stories: readonly CaseStory[]) => stories.map(({ state }) => ({ state, profile: CPT }));

describe('a record', () => {
  test('has what billing needs of a case', () => {
    const record = recordOf(readFrom('A', '08:00:00', '10:07:59.999'), '13:00:00');
    expect(record).toMatchObject({
      format: 'ionm-record/2',
      caseId: 'A',
      version: 0,
      profile: { id: 'cpt', version: 1 },
      asOf: at('13:00:00'),
      details: MERCY,
      dateOfService: '2026-11-03',
      startedAt: at('08:00:00'),
      endedAt: at('10:07:59.999'),
      monitored: [between('08:00:00', '10:07:59.999')],
      interrupted: [],
      monitoredSeconds: 7_679,
      billableSeconds: 7_679,
      quarterHourUnits: 8,
      physicians: [{ physicianId: OKAFOR.userId, attendedSeconds: 7_679, exclusiveSeconds: 7_679 }],
      lines: [{ code: '95941', units: 2, seconds: 7_679 }],
      findings: [],
    });
    expect(record.times.map(({ type }) => type)).toEqual([
      'physician.joined',
      'technologist.joined',
      'monitoring.started',
      'monitoring.ended',
    ]);
  });

  test('of a case that has not ended has no lines and no physicians', () => {
    const running = CaseStory.scheduled()
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:00:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(recordOf(running, '12:00:00')).toMatchObject({
      dateOfService: '2026-11-03',
      monitored: [],
      monitoredSeconds: 0,
      physicians: [],
      lines: [],
    });
    expect(recordOf(CaseStory.scheduled(), '12:00:00')).not.toHaveProperty('dateOfService');
  });

  test('has the facility’s date on which monitoring began, past midnight too', () => {
    const night = CaseStory.scheduled()
      .does(ADA, { type: 'startMonitoring' }, '23:50:00')
      .does(ADA, { type: 'endMonitoring' }, addMilliseconds(at('23:50:00'), 10_800_000));
    expect(recordOf(night, '23:59:00')).toMatchObject({
      dateOfService: '2026-11-03',
      monitoredSeconds: 10_800,
    });
    const kathmandu = CaseStory.scheduled('K', { ...MERCY, timeZone: 'Asia/Kathmandu' })
      .does(ADA, { type: 'startMonitoring' }, '12:15:00')
      .does(ADA, { type: 'endMonitoring' }, '13:00:00');
    expect(recordOf(kathmandu, '14:00:00').dateOfService).toBe('2026-11-04');
  });

  test('counts seconds that two physicians share once, and each of their times', () => {
    const story = readFrom('A', '08:00:00', '10:00:00').does(
      LINDQVIST,
      { type: 'joinCase', location: 'remote' },
      '09:00:00',
      { arrives: '12:00:00' },
    );
    expect(recordOf(story, '13:00:00')).toMatchObject({
      billableSeconds: 7_200,
      physicians: [
        { physicianId: LINDQVIST.userId, attendedSeconds: 3_600 },
        { physicianId: OKAFOR.userId, attendedSeconds: 7_200 },
      ],
    });
  });

  test('shows a stay at one location whole, though other cases came and went', () => {
    const stories = [readFrom('A', '08:00:00', '10:00:00'), readFrom('B', '08:30:00', '09:00:00')];
    const [record] = computeRecords(worldOf(stories));
    expect(record?.physicians[0]?.spans).toEqual([
      { ...between('08:00:00', '10:00:00'), location: 'remote' },
    ]);
  });

  test('shows a stay that was broken in its parts', () => {
    const late = { arrives: '12:00:00' };
    const story = readFrom('A', '08:00:00', '10:00:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:30:00', late)
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '09:00:00', late);
    expect(recordOf(story, '13:00:00').physicians[0]?.spans).toEqual([
      { ...between('08:00:00', '08:30:00'), location: 'remote' },
      { ...between('09:00:00', '10:00:00'), location: 'remote' },
    ]);
  });

  test('counts clocks that still run for the concurrency of others, up to asOf', () => {
    const running = CaseStory.scheduled('B')
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00')
      .does(ADA, { type: 'startMonitoring' }, '09:00:00');
    const world = worldOf([readFrom('A', '08:00:00', '10:00:00'), running]);
    const peak = (asOf?: string) =>
      computeRecords(world, asOf === undefined ? undefined : at(asOf))[0]?.physicians[0]?.peakConcurrency;
    expect([peak(), peak('09:00:00'), peak('09:00:00.001')]).toEqual([1, 1, 2]);
    expect(computeRecords(world)[0]).not.toHaveProperty('asOf');
  });

  test('follows its own profile in a world of several', () => {
    const [a, b] = [readFrom('A', '08:00:00', '09:00:00'), readFrom('B', '08:00:00', '09:00:00')];
    const records = computeRecords([
      { state: a.state, profile: CPT },
      { state: b.state, profile: MEDICARE },
    ]);
    expect(records.map(({ lines }) => lines.map(({ code }) => code))).toEqual([['95941'], []]);
  });
});

describe('on any day', () => {
  const driven = (steps: readonly Step[]): Day => {
    const day = new Day(CASE_COUNT);
    for (const step of steps) day.takes(step);
    return day;
  };

  test('the same events make the same bytes, also when they are read from JSON', () => {
    fc.assert(
      fc.property(anyDay(), (steps) => {
        const day = driven(steps);
        const bytes = JSON.stringify(computeRecords(day.world, day.now));
        expect(JSON.stringify(computeRecords(day.world, day.now))).toBe(bytes);
        const read = day.world.map(({ profile, state: { id } }) => {
          const story = day.stories.find((one) => one.id === id);
          const state = fold(id, JSON.parse(JSON.stringify(story?.events)) as CaseEvent[]);
          if (state === undefined) throw new Error('a case vanished');
          return { state, profile };
        });
        expect(JSON.stringify(computeRecords(read, day.now))).toBe(bytes);
      }),
    );
  });

  test('each record is the same in whatever order the cases come', () => {
    fc.assert(
      fc.property(anyDay({ tickMs: 1_000 }), fc.infiniteStream(fc.nat()), (steps, stream) => {
        const day = driven(steps);
        const keyed = day.world.map((one) => ({ one, key: stream.next().value ?? 0 }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
        const byId = (world: typeof shuffled) =>
          computeRecords(world, day.now)
            .map((record) => JSON.stringify(record))
            .toSorted();
        expect(byId(shuffled)).toEqual(byId([...day.world]));
      }),
    );
  });

  test('asOf changes nothing once every clock has ended', () => {
    fc.assert(
      fc.property(anyDay(), (steps) => {
        const ended = driven(steps).world.filter(({ state }) => state.clock.status === 'ended');
        const [without, withAsOf] = [computeRecords(ended), computeRecords(ended, at('23:00:00'))];
        expect(withAsOf.map(({ asOf: _, ...rest }) => rest)).toEqual(without);
      }),
    );
  });

  test('the exclusive time of a physician is on one case at once', () => {
    fc.assert(
      fc.property(anyDay(), (steps) => {
        const day = driven(steps);
        const physicians = computeRecords(day.world, day.now).flatMap((record) => record.physicians);
        for (const own of Map.groupBy(physicians, ({ physicianId }) => physicianId).values()) {
          const wall = normalized(own.flatMap(({ spans }) => spans));
          const wallMs = wall.reduce((sum, { start, end }) => sum + end - start, 0);
          const exclusive = own.reduce((sum, { exclusiveSeconds }) => sum + exclusiveSeconds, 0);
          expect(exclusive * 1_000).toBeLessThanOrEqual(wallMs);
          for (const one of own) {
            expect(one.exclusiveSeconds).toBeLessThanOrEqual(one.attendedSeconds);
            expect(one.secondsOverLimit).toBeLessThanOrEqual(one.attendedSeconds);
          }
        }
      }),
    );
  });
});
