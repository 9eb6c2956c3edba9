import { describe, expect, test } from 'vitest';
import { at } from '../testing/case-story.ts';
import { between, okaforsTime, readFrom } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { CPT, MEDICARE } from './shipped-profiles.ts';

const inRoomFromNine = (id = 'A') =>
  readFrom(id, '08:00:00', '10:00:00').does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '09:00:00', {
    arrives: '10:30:00',
  });

const inFacility = (id: string) =>
  readFrom(id, '08:00:00', '10:00:00').does(OKAFOR, { type: 'moveTo', location: 'in-facility' }, '07:30:00', {
    arrives: '10:30:00',
  });

describe('the class of time', () => {
  test('is outside for one who is remote, in the room for one who is there', () => {
    const [time] = okaforsTime([inRoomFromNine()], CPT);
    expect(time?.counted).toEqual({
      outside: [between('08:00:00', '09:00:00')],
      inRoom: [between('09:00:00', '10:00:00')],
    });
  });

  test('is outside also in the room while another case runs', () => {
    const other = readFrom('B', '09:20:00', '09:40:00');
    const [time] = okaforsTime([inRoomFromNine(), other], CPT);
    expect(time?.counted).toEqual({
      outside: [between('08:00:00', '09:00:00'), between('09:20:00', '09:40:00')],
      inRoom: [between('09:00:00', '09:20:00'), between('09:40:00', '10:00:00')],
    });
  });

  test('elsewhere in the facility is where the profile puts it', () => {
    const whole = [between('08:00:00', '10:00:00')];
    expect(okaforsTime([inFacility('A')], CPT)[0]?.counted).toEqual({ inRoom: [], outside: whole });
    const near = { ...CPT, inFacility: 'inRoom' } as const;
    expect(okaforsTime([inFacility('A')], near)[0]?.counted).toEqual({ inRoom: whole, outside: [] });
  });
});

describe('exclusive counting', () => {
  test('leaves out what had no attention', () => {
    const a = readFrom('A', '08:00:00', '10:00:00').does(OKAFOR, { type: 'giveAttention' }, '09:00:00', {
      arrives: '10:30:00',
    });
    const [first, second] = okaforsTime([a, readFrom('B', '08:00:00', '10:00:00')], MEDICARE);
    expect(first?.counted.outside).toEqual([between('09:00:00', '10:00:00')]);
    expect(first?.exclusive).toEqual([between('09:00:00', '10:00:00')]);
    expect(first?.leftOut).toEqual([{ ...between('08:00:00', '09:00:00'), reason: 'without-attention' }]);
    expect(second?.counted).toEqual({ inRoom: [], outside: [] });
  });

  test('counts all time in the room', () => {
    const [time] = okaforsTime([inRoomFromNine()], MEDICARE);
    expect(time?.counted.inRoom).toEqual([between('09:00:00', '10:00:00')]);
  });
});

describe('above the limit', () => {
  const five = () => [
    readFrom('A', '08:00:00', '10:00:00'),
    readFrom('B', '08:00:00', '10:00:00'),
    readFrom('C', '08:00:00', '10:00:00'),
    readFrom('D', '09:00:00', '09:30:00'),
    readFrom('E', '09:30:00', '10:00:00'),
  ];

  test('time is told with the other cases, and counts where the profile only flags it', () => {
    const [a, , , d] = okaforsTime(five(), CPT);
    expect(a).toMatchObject({
      peakConcurrency: 4,
      overLimit: [between('09:00:00', '09:30:00'), between('09:30:00', '10:00:00')],
    });
    expect([...(a?.overLimitWith ?? [])].sort()).toEqual(['B', 'C', 'D', 'E']);
    expect([...(d?.overLimitWith ?? [])].sort()).toEqual(['A', 'B', 'C']);
    expect(a?.leftOut).toEqual([]);
  });

  test('time does not count where the profile excludes it', () => {
    const [a] = okaforsTime(five(), { ...CPT, concurrency: { limit: 3, over: 'exclude' } });
    expect(a?.counted.outside).toEqual([between('08:00:00', '09:00:00')]);
    expect(a?.leftOut.map(({ reason }) => reason)).toEqual(['over-limit', 'over-limit']);
  });

  test('three at once are not above three, and touching is not overlapping', () => {
    const [a] = okaforsTime(five().slice(0, 3), CPT);
    expect(a).toMatchObject({ peakConcurrency: 3, overLimit: [] });
    const touching = [readFrom('A', '08:00:00', '09:00:00'), readFrom('B', '09:00:00', '10:00:00')];
    const one = { ...CPT, concurrency: { limit: 1, over: 'flag' } } as const;
    expect(okaforsTime(touching, one).map((time) => time.overLimit)).toEqual([[], []]);
  });
});

describe('the concurrency of a case', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((id) => readFrom(id, '08:00:00', '10:00:00'));
  const three = [c, b, a].flatMap((story) => story ?? []);

  test('names the other cases in order of their ids, in whatever order they came', () => {
    const [time] = okaforsTime(three.slice(-1), CPT);
    expect(time?.concurrency).toEqual([{ ...between('08:00:00', '10:00:00'), level: 1, with: [] }]);
    expect(okaforsTime(three, CPT).map((one) => one.concurrency.map((step) => step.with))).toEqual([
      [['A', 'B']],
      [['A', 'C']],
      [['B', 'C']],
    ]);
  });
});

test('interrupted time is nobody’s', () => {
  const late = { arrives: '10:30:00' };
  const story = readFrom('A', '08:00:00', '10:00:00')
    .does(ADA, { type: 'interruptMonitoring' }, '08:30:00', late)
    .does(ADA, { type: 'resumeMonitoring' }, '08:45:00', late);
  expect(okaforsTime([story], CPT)[0]?.spans.map(({ start }) => start)).toEqual([
    at('08:00:00'),
    at('08:45:00'),
  ]);
});
