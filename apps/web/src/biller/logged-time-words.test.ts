import { userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { loggedTimeWords, timeMarks } from './logged-time-words.ts';
import { recordOf } from './testing/recorded.ts';

const CHICAGO = 'America/Chicago';
const nameOf = (id: string): string => (id === 'dr-a' ? 'dr Okafor' : id === 'dr-b' ? 'dr Haddad' : id);

it('logged times read as what people did', () => {
  const story = new CaseStory()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:55')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(PHYSICIAN, { type: 'moveTo', location: 'in-room' }, '08:10')
    .does(PHYSICIAN, { type: 'giveAttention' }, '08:15')
    .does(PHYSICIAN, { type: 'handOver', to: userId('dr-b'), location: 'in-facility' }, '08:20')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
  expect(recordOf(story).times.map((time) => loggedTimeWords(time, nameOf))).toEqual([
    'dr Okafor joined, remote',
    'Technologist tech-1 came',
    'Clock started',
    'dr Okafor moved, in the room',
    'dr Okafor gave attention',
    'dr Okafor left',
    'dr Haddad joined, in the facility',
    'Clock stopped',
  ]);
});

/** A start also logs that the technologist is there; these are of the clock alone. */
const clockTimes = (story: CaseStory) =>
  recordOf(story).times.filter(({ type }) => type.startsWith('monitoring.'));

describe('the marks of a logged time', () => {
  const marks = (story: CaseStory) =>
    clockTimes(story).map((time) => timeMarks(time, story.events, CHICAGO, nameOf));

  it('are none for a tap as it happened', () => {
    expect(marks(new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00'))).toEqual([[]]);
  });

  it('say how else it came to be known', () => {
    const story = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00', { source: 'hand' })
      .does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:10', { source: 'import' })
      .does(TECHNOLOGIST, { type: 'resumeMonitoring' }, '08:20', { source: 'late', stored: '08:22:30' });
    expect(marks(story)).toEqual([['entered by hand'], ['imported'], ['late by 2 min 30 s, ± 0.1 s']]);
  });

  it('say that it was taken back, and why', () => {
    const story = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
      .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
    const end = story.events.at(-1);
    if (end === undefined) throw new Error('no end');
    story.does(TECHNOLOGIST, { type: 'takeBackEnd', eventId: end.id }, '09:30:04');
    const reason = story.events.at(-1);
    if (reason?.type !== 'time.amended') throw new Error('no amendment');
    expect(marks(story)).toEqual([[], [`taken back by tech-1: ${reason.payload.reason}`, 'counts nowhere']]);
  });

  it('show every version of a corrected time, also from the log where the record does not hold them', () => {
    const story = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
      .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
    const end = story.events.at(-1);
    if (end === undefined) throw new Error('no end');
    for (const [to, reason] of [
      ['09:20', 'Pressed too late'],
      ['09:22', 'By the recording'],
    ] as const) {
      const correction = { kind: 'moved', to: at(to) } as const;
      story.does(TECHNOLOGIST, { type: 'amendTime', eventId: end.id, correction, reason }, '10:00');
    }
    const both = [
      'corrected from 09:30:00 to 09:20:00 by tech-1: Pressed too late',
      'corrected from 09:20:00 to 09:22:00 by tech-1: By the recording',
    ];
    expect(marks(story)).toEqual([[], both]);
    const old = clockTimes(story).map(({ amendments: _, recordedAt: __, atErrorMs: ___, ...time }) => time);
    expect(old.map((time) => timeMarks(time, story.events, CHICAGO, nameOf))).toEqual([[], both]);
  });
});
