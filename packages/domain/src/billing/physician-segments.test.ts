import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { segmentsByPhysician } from './physician-segments.ts';

const JOIN = { type: 'joinCase', location: 'remote' } as const;
const ATTENTION = { type: 'giveAttention' } as const;

/** A case that Okafor reads from 8:00; it ends at 10:00 unless it is ended before. */
const read = (id: string): CaseStory =>
  CaseStory.scheduled(id).does(OKAFOR, JOIN, '07:00:00').does(ADA, { type: 'startMonitoring' }, '08:00:00');

const ended = (story: CaseStory, time = '10:00:00'): CaseStory =>
  story.does(ADA, { type: 'endMonitoring' }, time);

/** Start of each segment, how many cases it has, and which has the attention. */
function segments(stories: readonly CaseStory[], asOf?: string) {
  const byPhysician = segmentsByPhysician(
    stories.map(({ state }) => state),
    asOf === undefined ? undefined : at(asOf),
  );
  return (byPhysician.get(OKAFOR.userId) ?? []).map(({ start, active, attention }) => [
    start,
    active.length,
    attention,
  ]);
}

describe('attention', () => {
  test('is on the only case without being given', () => {
    expect(segments([ended(read('A'))])).toEqual([[at('08:00:00'), 1, 'A']]);
  });

  test('is on none of two cases until it is given, and the latest giving wins', () => {
    const a = read('A').does(OKAFOR, ATTENTION, '08:30:00');
    const b = read('B').does(OKAFOR, ATTENTION, '09:00:00');
    expect(segments([ended(a), ended(b)])).toEqual([
      [at('08:00:00'), 2, undefined],
      [at('08:30:00'), 2, 'A'],
      [at('09:00:00'), 2, 'B'],
    ]);
  });

  test('ends when the physician leaves, also if they come back', () => {
    const a = read('A')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:40:00')
      .does(OKAFOR, JOIN, '08:50:00');
    expect(segments([ended(a), ended(read('B'))])).toEqual([
      [at('08:00:00'), 2, undefined],
      [at('08:30:00'), 2, 'A'],
      [at('08:40:00'), 1, 'B'],
      [at('08:50:00'), 2, undefined],
    ]);
  });

  test('ends when the physician leaves, also if they are back at once', () => {
    const a = read('A')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:40:00')
      .does(OKAFOR, JOIN, '08:40:00');
    expect(segments([ended(a), ended(read('B'))]).at(-1)).toEqual([at('08:40:00'), 2, undefined]);
  });

  test('does not end when a colleague leaves', () => {
    const a = read('A')
      .does(LINDQVIST, JOIN, '08:20:00')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(LINDQVIST, { type: 'leaveCase' }, '08:40:00');
    expect(segments([ended(a), ended(read('B'))]).at(-1)).toEqual([at('08:30:00'), 2, 'A']);
  });

  test('given before the end of monitoring does not come back when monitoring is resumed', () => {
    const late = { arrives: '10:30:00' };
    const a = ended(read('A').does(OKAFOR, ATTENTION, '08:10:00'), '08:20:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
      .does(OKAFOR, JOIN, '08:40:00');
    const goesOn = ended(a);
    const b = ended(read('B'));
    expect(segments([goesOn, b]).at(-1)).toEqual([at('08:40:00'), 2, undefined]);
    const leavesAgain = goesOn.does(OKAFOR, { type: 'leaveCase' }, '09:00:00', late);
    expect(segments([leavesAgain, b]).slice(-2)).toEqual([
      [at('08:40:00'), 2, undefined],
      [at('09:00:00'), 1, 'B'],
    ]);
  });

  test('given, lost and given again within one minute, as people type times, is given', () => {
    const a = read('A')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:30:00')
      .does(OKAFOR, JOIN, '08:30:00')
      .does(OKAFOR, ATTENTION, '08:30:00');
    expect(segments([ended(a), ended(read('B'))]).at(-1)).toEqual([at('08:30:00'), 2, 'A']);
  });

  test('given while away, as it turns out later, holds from the return on', () => {
    const late = { arrives: '09:00:00' };
    const a = read('A')
      .does(OKAFOR, ATTENTION, '08:30:00')
      .does(OKAFOR, { type: 'leaveCase' }, '08:20:00', late)
      .does(OKAFOR, JOIN, '08:40:00', late);
    expect(segments([ended(a), ended(read('B'))])).toEqual([
      [at('08:00:00'), 2, undefined],
      [at('08:20:00'), 1, 'B'],
      [at('08:30:00'), 1, 'B'],
      [at('08:40:00'), 2, 'A'],
    ]);
  });

  test('that ends does not fall back to a case that had it before', () => {
    const a = read('A').does(OKAFOR, ATTENTION, '08:10:00');
    const b = read('B').does(OKAFOR, ATTENTION, '08:20:00').does(OKAFOR, { type: 'leaveCase' }, '08:30:00');
    const seen = segments([ended(a), ended(b), ended(read('C'))]);
    expect(seen.at(-1)).toEqual([at('08:30:00'), 2, undefined]);
  });

  test('given before the start holds from the start on', () => {
    const a = CaseStory.scheduled('A')
      .does(OKAFOR, JOIN, '07:00:00')
      .does(OKAFOR, ATTENTION, '07:30:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(segments([ended(a), ended(read('B'))])).toEqual([[at('08:00:00'), 2, 'A']]);
  });

  test('of a case that is interrupted goes to the only one that runs, and comes back', () => {
    const a = read('A')
      .does(OKAFOR, ATTENTION, '08:10:00')
      .does(ADA, { type: 'interruptMonitoring' }, '08:20:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:30:00');
    expect(segments([ended(a), ended(read('B'))]).slice(1)).toEqual([
      [at('08:10:00'), 2, 'A'],
      [at('08:20:00'), 1, 'B'],
      [at('08:30:00'), 2, 'A'],
    ]);
  });

  test('of two given at one instant the one stored later wins, in whatever order the cases come', () => {
    const a = ended(read('A').does(OKAFOR, ATTENTION, '08:30:00', { arrives: '08:32:00' }));
    const b = ended(read('B').does(OKAFOR, ATTENTION, '08:30:00', { arrives: '08:31:00' }));
    for (const stories of [
      [a, b],
      [b, a],
    ]) {
      expect(segments(stories).at(-1)).toEqual([at('08:30:00'), 2, 'A']);
    }
  });
});

describe('the segments of a physician', () => {
  test('leave out a clock that runs on, unless it is counted up to now', () => {
    const stories = [ended(read('A'), '09:00:00'), read('B')];
    expect(segments(stories)).toEqual([[at('08:00:00'), 1, 'A']]);
    expect(segments(stories, '09:30:00').map(([, level]) => level)).toEqual([2, 1]);
  });

  test('are not those of another', () => {
    const both = ended(read('A').does(LINDQVIST, JOIN, '08:30:00'));
    const byPhysician = segmentsByPhysician([both.state]);
    expect([...byPhysician.keys()].sort()).toEqual([LINDQVIST.userId, OKAFOR.userId]);
    expect(byPhysician.get(LINDQVIST.userId)).toMatchObject([{ start: at('08:30:00'), end: at('10:00:00') }]);
  });
});
