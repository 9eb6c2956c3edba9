import { describe, expect, test } from 'vitest';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { parseInstant } from '../time/instant.ts';
import { attendanceWords } from './attendance-words.ts';
import { clockWords } from './clock-words.ts';

const REMOTE = { type: 'joinCase', location: 'remote' } as const;

/** What is told of Okafor, after the name and before the sums. */
function told(story: CaseStory): string {
  const record = recordOf(story, '13:00:00');
  const physician = record.physicians.find(({ physicianId }) => physicianId === OKAFOR.userId);
  if (physician === undefined) throw new Error('never attended');
  return /^dr Okafor (.*): [^:]*\.$/.exec(attendanceWords(physician, 'dr Okafor', record))?.[1] ?? '';
}

const from8to10 = (): CaseStory => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
const ended = (story: CaseStory): CaseStory => story.does(ADA, { type: 'endMonitoring' }, '10:00:00');

describe('attendance in words', () => {
  test('tells who came late, left, and came again', () => {
    const story = from8to10()
      .does(OKAFOR, REMOTE, '08:07:10')
      .does(OKAFOR, { type: 'leaveCase' }, '08:30:00')
      .does(OKAFOR, { type: 'joinCase', location: 'in-facility' }, '09:00:00');
    expect(told(ended(story))).toBe(
      'joined, remote, at 08:07:10; left at 08:30:00; joined again, in the facility, at 09:00:00; attended until the clock stopped',
    );
  });

  test('tells a hand-over as leaving and joining', () => {
    const story = ended(
      from8to10()
        .does(OKAFOR, REMOTE, '08:00:00')
        .does(OKAFOR, { type: 'handOver', to: LINDQVIST.userId, location: 'remote' }, '09:00:00'),
    );
    expect(told(story)).toBe('joined, remote, at 08:00:00; left at 09:00:00');
  });

  test('takes a stay that goes on through an interruption for one', () => {
    const story = from8to10()
      .does(OKAFOR, REMOTE, '08:00:00')
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00');
    expect(told(ended(story))).toBe('joined, remote, at 08:00:00; attended until the clock stopped');
  });

  test('tells what was done while the clock did not run', () => {
    const story = from8to10()
      .does(OKAFOR, REMOTE, '08:00:00')
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
      .does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '08:35:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
      .does(ADA, { type: 'interruptMonitoring' }, '09:00:00')
      .does(OKAFOR, { type: 'leaveCase' }, '09:05:00')
      .does(ADA, { type: 'resumeMonitoring' }, '09:10:00');
    expect(told(ended(story))).toBe(
      'joined, remote, at 08:00:00; moved, in the room, at 08:35:00 (while the clock did not run); left at 09:05:00 (while the clock did not run)',
    );
  });

  test('tells that an end of monitoring which was not the last ended attendance', () => {
    const story = from8to10()
      .does(OKAFOR, REMOTE, '08:00:00')
      .does(ADA, { type: 'endMonitoring' }, '09:00:00')
      .does(ADA, { type: 'resumeMonitoring' }, '09:10:00')
      .does(OKAFOR, REMOTE, '09:20:00');
    expect(told(ended(story))).toBe(
      'joined, remote, at 08:00:00; attended until 09:00:00; joined again, remote, at 09:20:00; attended until the clock stopped',
    );
  });

  test('does not take what others did for what the physician did', () => {
    const story = from8to10()
      .does(OKAFOR, REMOTE, '08:00:00')
      .does(LINDQVIST, REMOTE, '08:30:00')
      .does(LINDQVIST, { type: 'leaveCase' }, '08:40:00');
    expect(told(ended(story))).toBe('joined, remote, at 08:00:00; attended until the clock stopped');
  });
});

describe('the times in the words', () => {
  test('name the date where it is not the date of service', () => {
    const story = CaseStory.scheduled('C-1', { ...MERCY, timeZone: 'Asia/Tokyo' })
      .does(ADA, { type: 'startMonitoring' }, '08:00:00')
      .does(ADA, { type: 'endMonitoring' }, '10:00:00');
    expect(clockWords(recordOf(story, '13:00:00'))).toBe(
      'The clock started at 23:00:00 and stopped at 2026-11-04 01:00:00: 2 h monitored.',
    );
  });

  test('name the offset where clocks changed meanwhile', () => {
    const found = (text: string) => parseInstant(text) ?? at('00:00:00');
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'startMonitoring' }, found('2026-11-01T06:30:00Z'))
      .does(ADA, { type: 'endMonitoring' }, found('2026-11-01T07:30:00Z'));
    expect(clockWords(recordOf(story, '13:00:00'))).toBe(
      'The clock started at 01:30:00 −05:00 and stopped at 01:30:00 −06:00: 1 h monitored.',
    );
  });

  test('say what is not there', () => {
    expect(clockWords(recordOf(CaseStory.scheduled(), '13:00:00'))).toBe('The clock was never started.');
    expect(clockWords(recordOf(from8to10(), '13:00:00'))).toBe(
      'The clock started at 08:00:00 and was never stopped.',
    );
  });
});
