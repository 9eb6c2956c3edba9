import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { endedStory } from '../testing/records.ts';
import type { CaseCommand } from './commands.ts';
import { refuse } from './refusal.ts';

const JOIN = { type: 'joinCase', location: 'remote' } as const;
const attended = (): CaseStory => CaseStory.scheduled().does(OKAFOR, JOIN, '07:50:00');
const handOverTo = (to = LINDQVIST.userId) => ({ type: 'handOver', to, location: 'in-facility' }) as const;

describe('joining', () => {
  test('a physician may join before the clock starts', () => {
    expect(attended().state.attendance).toEqual([
      { physicianId: OKAFOR.userId, location: 'remote', start: at('07:50:00') },
    ]);
  });

  test('several physicians may attend one case', () => {
    const story = attended().does(LINDQVIST, { type: 'joinCase', location: 'in-room' }, '08:10:00');
    expect(story.state.attendance).toHaveLength(2);
  });

  test('twice is refused', () => {
    expect(attended().tries(OKAFOR, JOIN, '08:00:00')).toEqual(
      refuse('already-attending', 'You attend this case. Move to another location, or leave it.'),
    );
  });

  test('again after leaving is allowed', () => {
    const story = attended().does(OKAFOR, { type: 'leaveCase' }, '08:00:00').does(OKAFOR, JOIN, '08:30:00');
    expect(story.state.attendance).toEqual([
      { physicianId: OKAFOR.userId, location: 'remote', start: at('07:50:00'), end: at('08:00:00') },
      { physicianId: OKAFOR.userId, location: 'remote', start: at('08:30:00') },
    ]);
  });

  test('a join that arrives late counts from its own instant', () => {
    const story = attended().does(LINDQVIST, JOIN, '08:40:00');
    story.does(LINDQVIST, JOIN, '08:20:00', { arrives: '08:41:00' });
    expect(story.state.attendance.at(-1)).toEqual({
      physicianId: LINDQVIST.userId,
      location: 'remote',
      start: at('08:20:00'),
    });
  });
});

describe('moving and leaving', () => {
  test('a move leaves no gap and no overlap', () => {
    const story = attended().does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '08:15:00');
    expect(story.state.attendance).toEqual([
      { physicianId: OKAFOR.userId, location: 'remote', start: at('07:50:00'), end: at('08:15:00') },
      { physicianId: OKAFOR.userId, location: 'in-room', start: at('08:15:00') },
    ]);
  });

  test('leaving and joining at one instant makes no empty attendance', () => {
    const story = attended().does(OKAFOR, { type: 'leaveCase' }, '07:50:00');
    expect(story.state.attendance).toEqual([]);
  });
});

describe('attention', () => {
  test('is given by a physician who attends', () => {
    const story = attended().does(OKAFOR, { type: 'giveAttention' }, '08:00:00');
    expect(story.events.at(-1)).toMatchObject({
      type: 'attention.given',
      payload: { physicianId: OKAFOR.userId },
    });
  });
});

describe('a hand-over', () => {
  test('leaves no gap and no overlap', () => {
    const story = attended().does(OKAFOR, handOverTo(), '08:30:00.250');
    expect(story.state.attendance).toEqual([
      { physicianId: OKAFOR.userId, location: 'remote', start: at('07:50:00'), end: at('08:30:00.250') },
      { physicianId: LINDQVIST.userId, location: 'in-facility', start: at('08:30:00.250') },
    ]);
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'physician.left', payload: { physicianId: OKAFOR.userId, handedOverTo: LINDQVIST.userId } },
      { type: 'physician.joined', payload: { physicianId: LINDQVIST.userId } },
    ]);
  });

  test('to oneself is refused', () => {
    expect(attended().tries(OKAFOR, handOverTo(OKAFOR.userId), '08:30:00')).toEqual(
      refuse('hand-over-to-self', 'You attend this case already. Choose a colleague.', 'to'),
    );
  });

  test('to a colleague who attends already is refused', () => {
    const story = attended().does(LINDQVIST, JOIN, '08:00:00');
    expect(story.tries(OKAFOR, handOverTo(), '08:30:00')).toEqual(
      refuse('already-attending', 'This colleague attends the case already. Leave it instead.', 'to'),
    );
  });

  test('that arrives late is judged by who attended then', () => {
    const story = attended().does(LINDQVIST, JOIN, '08:40:00');
    story.does(OKAFOR, handOverTo(), '08:30:00', { arrives: '08:45:00' });
    expect(story.state.attendance.map(({ start, end }) => [start, end])).toEqual([
      [at('07:50:00'), at('08:30:00')],
      [at('08:30:00'), at('08:40:00')],
      [at('08:40:00'), undefined],
    ]);
  });
});

const NEEDS_ATTENDANCE: readonly CaseCommand[] = [
  { type: 'moveTo', location: 'in-room' },
  { type: 'leaveCase' },
  { type: 'giveAttention' },
  handOverTo(),
];

test.each(NEEDS_ATTENDANCE)('$type without attending is refused', (command) => {
  const refused = refuse('not-attending', 'You do not attend this case. Join it first.');
  expect(CaseStory.scheduled().tries(OKAFOR, command, '08:00:00')).toEqual(refused);
  const left = attended().does(OKAFOR, { type: 'leaveCase' }, '08:00:00');
  expect(left.tries(OKAFOR, command, '08:10:00')).toEqual(refused);
  expect(attended().tries(OKAFOR, command, '07:49:59.999', { arrives: '08:00:00' })).toEqual(refused);
});

describe('after the end', () => {
  test.each([JOIN, ...NEEDS_ATTENDANCE])('$type is refused and names the end', (command) => {
    for (const physician of [OKAFOR, LINDQVIST]) {
      expect(endedStory().tries(physician, command, '09:31:00')).toEqual(
        refuse(
          'already-ended',
          'Monitoring ended at 09:30:00, and attendance with it. There is nothing to do.',
        ),
      );
    }
  });

  test('what happened before it and arrives late is accepted', () => {
    const story = endedStory().does(OKAFOR, { type: 'leaveCase' }, '09:00:00', { arrives: '09:45:00' });
    expect(story.state.attendance[0]?.end).toBe(at('09:00:00'));
  });

  test('once the clock runs on, nobody attends until they join again', () => {
    const story = endedStory().does(ADA, { type: 'resumeMonitoring' }, '09:40:00');
    expect(story.state.attendance.map(({ end }) => end)).toEqual([at('09:30:00')]);
    expect(story.tries(LINDQVIST, JOIN, '09:41:00').ok).toBe(true);
    story.does(OKAFOR, JOIN, '09:42:00');
    expect(story.state.attendance.at(-1)).toMatchObject({ start: at('09:42:00') });
  });

  test('a stop that is taken back ends no attendance', () => {
    const story = endedStory();
    const stop = story.events.at(-1)?.id;
    if (stop === undefined) throw new Error('there is a stop');
    story.does(ADA, { type: 'takeBackEnd', eventId: stop }, '09:30:05');
    expect(story.state.attendance.map(({ end }) => end)).toEqual([undefined]);
  });
});
