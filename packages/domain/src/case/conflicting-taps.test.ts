import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, BILL, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { finalizedStory } from '../testing/records.ts';
import type { CaseCommand } from './commands.ts';

const running = (): CaseStory => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
const typesOf = ({ events }: CaseStory): string[] => events.map(({ type }) => type);
const LATE = { arrives: '12:00:00' };

describe('two devices on one clock that could not know of each other', () => {
  test('both started: both starts stay, and the earlier counts, whichever arrives first', () => {
    const one = running().does(BEN, { type: 'startMonitoring' }, '08:00:40', LATE);
    const other = CaseStory.scheduled()
      .does(BEN, { type: 'startMonitoring' }, '08:00:40')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00', LATE);
    for (const story of [one, other]) {
      expect(story.state.clock).toMatchObject({ status: 'running', startedAt: at('08:00:00') });
      expect(typesOf(story).filter((type) => type === 'monitoring.started')).toHaveLength(2);
    }
  });

  test('both stopped: both stops stay, and the earlier counts', () => {
    const story = running()
      .does(ADA, { type: 'endMonitoring' }, '09:30:00')
      .does(BEN, { type: 'endMonitoring' }, '09:31:00', LATE);
    expect(story.state.clock).toMatchObject({ status: 'ended', endedAt: at('09:30:00') });
    expect(typesOf(story).filter((type) => type === 'monitoring.ended')).toHaveLength(2);
  });

  test('both interrupted and resumed: the earlier of each counts', () => {
    const story = running()
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
      .does(BEN, { type: 'interruptMonitoring' }, '08:31:00', LATE)
      .does(BEN, { type: 'resumeMonitoring' }, '08:42:00', LATE)
      .does(ADA, { type: 'endMonitoring' }, '09:00:00');
    expect(story.state.clock.spans).toEqual([
      { start: at('08:00:00'), end: at('08:30:00') },
      { start: at('08:40:00'), end: at('09:00:00') },
    ]);
  });

  test('one stopped and did not know that the other resumed: the time after the resume counts', () => {
    const story = running()
      .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
      .does(BEN, { type: 'endMonitoring' }, '08:35:00', LATE)
      .does(ADA, { type: 'endMonitoring' }, '09:00:00');
    expect(story.state.clock.spans).toEqual([
      { start: at('08:00:00'), end: at('08:30:00') },
      { start: at('08:40:00'), end: at('09:00:00') },
    ]);
  });

  test('one went on and did not know that the other had stopped: nothing after the stop counts', () => {
    const story = running()
      .does(ADA, { type: 'endMonitoring' }, '09:00:00')
      .does(BEN, { type: 'interruptMonitoring' }, '09:10:00', LATE)
      .does(BEN, { type: 'endMonitoring' }, '09:30:00', LATE);
    expect(story.state.clock).toMatchObject({
      endedAt: at('09:00:00'),
      spans: [{ start: at('08:00:00'), end: at('09:00:00') }],
    });
  });

  test('a tap that is not late counts as blind where the other was stored at or after its instant', () => {
    const story = running().does(ADA, { type: 'endMonitoring' }, '09:29:58', {
      arrives: '09:30:00',
      source: 'tap',
    });
    expect(story.tries(BEN, { type: 'endMonitoring' }, '09:30:00').ok).toBe(true);
    expect(story.tries(BEN, { type: 'endMonitoring' }, '09:30:00.001')).toMatchObject({
      refusal: { code: 'already-ended' },
    });
  });

  test('nobody contradicts themselves within a second: that is one press that bounced', () => {
    const story = running().does(ADA, { type: 'endMonitoring' }, '09:30:00', {
      arrives: '09:30:00.200',
      source: 'tap',
    });
    expect(story.tries(ADA, { type: 'endMonitoring' }, '09:30:00.100').ok).toBe(false);
    expect(story.tries(BEN, { type: 'endMonitoring' }, '09:30:00.100').ok).toBe(true);
  });

  test('what lies before the start is refused, however late it comes', () => {
    expect(running().tries(BEN, { type: 'endMonitoring' }, '07:59:59', LATE)).toMatchObject({
      refusal: { code: 'before-start' },
    });
  });

  test('once the record is finalized it is refused, and comes back to the person', () => {
    expect(finalizedStory().tries(BEN, { type: 'endMonitoring' }, '09:31:00', LATE)).toMatchObject({
      refusal: { code: 'record-finalized' },
    });
    const reopened = finalizedStory().does(
      BILL,
      { type: 'reopenRecord', reason: 'A stop waits' },
      '12:10:00',
    );
    expect(reopened.tries(BEN, { type: 'endMonitoring' }, '09:31:00', LATE).ok).toBe(true);
  });
});

const JOIN: CaseCommand = { type: 'joinCase', location: 'remote' };

describe('two devices of physicians that could not know of each other', () => {
  const read = (): CaseStory => running().does(OKAFOR, JOIN, '08:05:00');

  test('joining twice attends from the earlier', () => {
    const story = read().does(OKAFOR, JOIN, '08:10:00', LATE);
    expect(story.state.attendance).toMatchObject([{ start: at('08:05:00') }]);
  });

  test('leaving twice attends until the earlier, and what was tapped between is kept', () => {
    const story = read()
      .does(OKAFOR, { type: 'leaveCase' }, '08:30:00')
      .does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '08:31:00', LATE)
      .does(OKAFOR, { type: 'giveAttention' }, '08:32:00', LATE)
      .does(OKAFOR, { type: 'leaveCase' }, '08:33:00', LATE);
    expect(story.state.attendance).toMatchObject([{ location: 'remote', end: at('08:30:00') }]);
  });

  test('a hand-over to a colleague who had joined meanwhile leaves them attending', () => {
    const story = read()
      .does(LINDQVIST, JOIN, '08:20:00')
      .does(OKAFOR, { type: 'handOver', to: LINDQVIST.userId, location: 'remote' }, '08:25:00', LATE);
    expect(story.state.attendance).toMatchObject([
      { physicianId: OKAFOR.userId, end: at('08:25:00') },
      { physicianId: LINDQVIST.userId, start: at('08:20:00') },
    ]);
    expect(story.state.attendance[1]?.end).toBeUndefined();
  });

  test('who joins, and did not know of a stop, attends if the clock runs on', () => {
    const story = running()
      .does(ADA, { type: 'endMonitoring' }, '09:00:00')
      .does(ADA, { type: 'resumeMonitoring' }, '09:10:00')
      .does(OKAFOR, JOIN, '09:05:00', LATE);
    expect(story.state.attendance).toMatchObject([{ physicianId: OKAFOR.userId, start: at('09:05:00') }]);
  });

  test('who never joined has nothing to leave, however late it comes', () => {
    expect(running().tries(OKAFOR, { type: 'leaveCase' }, '08:30:00', LATE)).toMatchObject({
      refusal: { code: 'not-attending' },
    });
  });
});

test('technologists who come or leave twice are kept as well', () => {
  const story = running()
    .does(ADA, { type: 'joinAsTechnologist' }, '08:10:00', LATE)
    .does(ADA, { type: 'leaveAsTechnologist' }, '08:30:00')
    .does(ADA, { type: 'leaveAsTechnologist' }, '08:40:00', LATE);
  expect(story.state.technologists).toEqual([]);
  expect(story.tries(BEN, { type: 'leaveAsTechnologist' }, '08:40:00', LATE)).toMatchObject({
    refusal: { code: 'not-present' },
  });
});
