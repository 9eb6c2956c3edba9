import { describe, expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { userId } from '../ids.ts';
import { computeRecords } from '../record/compute-records.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { readFrom, withBaselines } from '../testing/counted-time.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from '../testing/people.ts';
import type { Finding, FindingCode } from './finding.ts';

const late = { arrives: '12:00:00' };
const IN_ROOM = { type: 'joinCase', location: 'in-room' } as const;
const START = { type: 'startMonitoring' } as const;
const END = { type: 'endMonitoring' } as const;

/** The findings of a code in the first of these cases. */
const find = (code: FindingCode, ...stories: CaseStory[]): readonly Finding[] =>
  (
    computeRecords(
      stories.map(({ state }) => ({ state, profile: CPT })),
      at('13:00:00'),
    )[0]?.findings ?? []
  ).filter((finding) => finding.code === code);

const inOr = (id: string, room: string): CaseStory => CaseStory.scheduled(id, { ...MERCY, room });

describe('physician-is-surgeon', () => {
  const operatedBy = (field: 'surgeonId' | 'anesthesiologistId', id = OKAFOR.userId) =>
    CaseStory.scheduled('A', { ...MERCY, [field]: id })
      .does(OKAFOR, IN_ROOM, '07:50:00')
      .does(ADA, START, '08:00:00')
      .does(ADA, END, '09:00:00');

  test('is raised where the surgeon or the anesthesiologist reads, with their seconds', () => {
    const story = operatedBy('surgeonId');
    expect(find('physician-is-surgeon', story)).toMatchObject([
      { severity: 'error', physicianId: OKAFOR.userId, seconds: 3_600, eventIds: [story.events[1]?.id] },
    ]);
    expect(find('physician-is-surgeon', operatedBy('anesthesiologistId'))[0]?.message).toContain(
      'the anesthesiologist of this case',
    );
  });

  test('is not raised where somebody else operates', () => {
    expect(find('physician-is-surgeon', operatedBy('surgeonId', userId('dr-weiss')))).toEqual([]);
  });

  test('is raised before there is monitored time, without seconds', () => {
    const story = CaseStory.scheduled('A', { ...MERCY, surgeonId: OKAFOR.userId }).does(
      OKAFOR,
      IN_ROOM,
      '07:50:00',
    );
    expect(find('physician-is-surgeon', story)).toHaveLength(1);
    expect(find('physician-is-surgeon', story)[0]).not.toHaveProperty('seconds');
  });
});

describe('two-rooms', () => {
  const inRoom = (id: string, room: string, from: string, to: string, technologist = ADA) =>
    inOr(id, room)
      .does(OKAFOR, IN_ROOM, '07:00:00')
      .does(technologist, START, from)
      .does(technologist, END, to);

  test('is a physician in the room of two ORs while both clocks run', () => {
    const here = inRoom('A', 'OR 1', '08:00:00', '09:00:00');
    const there = inRoom('B', 'OR 2', '08:40:00', '09:30:00', BEN);
    expect(find('two-rooms', here, there)).toMatchObject([
      { severity: 'error', seconds: 1_200, physicianId: OKAFOR.userId, with: ['B'] },
    ]);
    expect(find('two-rooms', there, here)).toMatchObject([{ seconds: 1_200, with: ['A'] }]);
  });

  test('is not a physician who reads the other case from afar, or two cases in one OR', () => {
    const here = inRoom('A', 'OR 1', '08:00:00', '09:00:00');
    const remote = inOr('B', 'OR 2')
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00')
      .does(BEN, START, '08:00:00')
      .does(BEN, END, '09:00:00');
    expect(find('two-rooms', here, remote)).toEqual([]);
    expect(find('two-rooms', here, inRoom('B', 'OR 1', '08:40:00', '09:30:00', BEN))).toEqual([]);
  });

  test('is not where one ends as the other begins', () => {
    const here = inRoom('A', 'OR 1', '08:00:00', '09:00:00');
    expect(find('two-rooms', here, inRoom('B', 'OR 2', '09:00:00', '09:30:00', ADA))).toEqual([]);
  });

  test('is a technologist on two running cases, and names both in turn', () => {
    const here = readFrom('A', '08:00:00', '09:00:00');
    const there = readFrom('B', '08:50:00', '09:30:00');
    const [finding] = find('two-rooms', here, there);
    expect(finding).toMatchObject({ technologistId: ADA.userId, seconds: 600, with: ['B'] });
    expect(finding?.message).toContain('the technologist ran this case and another');
    expect(finding?.eventIds).toEqual([here.events[4]?.id, here.events[5]?.id, here.events[6]?.id]);
  });

  test('is not a technologist who left the first', () => {
    const here = readFrom('A', '08:00:00', '09:00:00').does(
      ADA,
      { type: 'leaveAsTechnologist' },
      '08:50:00',
      late,
    );
    expect(find('two-rooms', here, readFrom('B', '08:50:00', '09:30:00'))).toEqual([]);
  });

  test('names people in order of their ids, whoever came first', () => {
    const here = inOr('A', 'OR 1')
      .does(BEN, { type: 'joinAsTechnologist' }, '07:50:00')
      .does(ADA, START, '08:00:00')
      .does(ADA, END, '09:00:00');
    const others = [
      inRoom('B', 'OR 2', '08:00:00', '09:00:00', BEN),
      inRoom('C', 'OR 3', '08:00:00', '09:00:00', ADA),
    ];
    expect(find('two-rooms', here, ...others)).toMatchObject([
      { technologistId: ADA.userId, with: ['C'] },
      { technologistId: BEN.userId, with: ['B'] },
    ]);
  });

  test('counts a clock that still runs up to now', () => {
    const there = inOr('B', 'OR 2').does(OKAFOR, IN_ROOM, '07:00:00').does(BEN, START, '08:40:00');
    const here = inRoom('A', 'OR 1', '08:00:00', '09:00:00');
    expect(find('two-rooms', here, there)).toMatchObject([{ seconds: 1_200 }]);
  });
});

describe('no-technologist', () => {
  test('has the seconds that no technologist was there', () => {
    const story = readFrom('A', '08:00:00', '10:00:00')
      .does(ADA, { type: 'leaveAsTechnologist' }, '09:00:00', late)
      .does(BEN, { type: 'joinAsTechnologist' }, '09:05:00', late);
    const [finding] = find('no-technologist', story);
    expect(finding).toMatchObject({ severity: 'warning', seconds: 300 });
    expect(finding?.eventIds).toHaveLength(4);
  });

  test('is not raised where the case logs no technologist at all', () => {
    const story = withBaselines('A')
      .does(LINDQVIST, IN_ROOM, '07:50:00')
      .does(LINDQVIST, START, '08:00:00')
      .does(LINDQVIST, END, '09:00:00');
    expect(find('no-technologist', story)).toEqual([]);
  });

  test('is not raised where one relieved the other', () => {
    const story = readFrom('A', '08:00:00', '10:00:00')
      .does(BEN, { type: 'joinAsTechnologist' }, '08:59:00', late)
      .does(ADA, { type: 'leaveAsTechnologist' }, '09:00:00', late);
    expect(find('no-technologist', story)).toEqual([]);
  });
});

test('no-physician rests on the entries around the gap', () => {
  const story = readFrom('A', '08:00:00', '10:00:00').does(OKAFOR, { type: 'leaveCase' }, '09:00:00', late);
  const [finding] = find('no-physician', story);
  const ids = story.events
    .filter(({ type }) => ['physician.left', 'monitoring.started', 'monitoring.ended'].includes(type))
    .map(({ id }) => id);
  expect(new Set(finding?.eventIds)).toEqual(new Set(ids));
});
