import { describe, expect, test } from 'vitest';
import type { EventId } from '../ids.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, OKAFOR } from '../testing/people.ts';
import { refuse } from './refusal.ts';

const running = (): CaseStory => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
const ended = (): CaseStory => running().does(ADA, { type: 'endMonitoring' }, '09:30:00');
const lastEvent = (story: CaseStory): EventId => {
  const event = story.events.at(-1);
  if (event === undefined) throw new Error('nothing happened yet');
  return event.id;
};

describe('stopping', () => {
  test('closes the monitored time', () => {
    expect(ended().state.clock).toEqual({
      status: 'ended',
      startedAt: at('08:00:00'),
      endedAt: at('09:30:00'),
      spans: [{ start: at('08:00:00'), end: at('09:30:00') }],
    });
  });

  test('also works while interrupted, and adds no time', () => {
    const story = running()
      .does(ADA, { type: 'interruptMonitoring' }, '09:00:00')
      .does(OKAFOR, { type: 'endMonitoring' }, '09:30:00');
    expect(story.state.clock).toMatchObject({
      endedAt: at('09:30:00'),
      spans: [{ start: at('08:00:00'), end: at('09:00:00') }],
    });
  });

  test('twice is refused and names the first stop', () => {
    expect(ended().tries(BEN, { type: 'endMonitoring' }, '09:30:05')).toEqual(
      refuse('already-ended', 'Monitoring ended at 09:30:00. If it goes on, resume it.'),
    );
  });

  test('of two stops the earlier counts, also if it arrives later', () => {
    const story = ended().does(BEN, { type: 'endMonitoring' }, '09:20:00', { arrives: '09:40:00' });
    expect(story.state.clock).toMatchObject({ status: 'ended', endedAt: at('09:20:00') });
    expect(story.events.filter(({ type }) => type === 'monitoring.ended')).toHaveLength(2);
  });
});

describe('a stop taken back', () => {
  test('within 10 s leaves the clock running and the stop in the log', () => {
    const story = ended();
    const stop = lastEvent(story);
    story.does(ADA, { type: 'takeBackEnd', eventId: stop }, '09:30:10');
    expect(story.state.clock).toEqual({
      status: 'running',
      startedAt: at('08:00:00'),
      runningSince: at('08:00:00'),
      spans: [],
    });
    expect(story.events.map(({ id }) => id)).toContain(stop);
    expect(story.state.entries.find(({ eventId }) => eventId === stop)).toMatchObject({
      withdrawn: true,
      amendments: [
        {
          eventId: story.events.at(-1)?.id,
          from: at('09:30:00'),
          reason: 'Stop taken back',
          actorId: ADA.userId,
          at: at('09:30:10'),
        },
      ],
      loggedAt: at('09:30:00'),
    });
    expect(story.events.at(-1)).toMatchObject({
      type: 'time.amended',
      payload: { eventId: stop, correction: { kind: 'withdrawn' }, reason: 'Stop taken back' },
    });
  });

  test('keeps the physicians attending', () => {
    const story = running()
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:10:00')
      .does(ADA, { type: 'endMonitoring' }, '09:30:00');
    story.does(ADA, { type: 'takeBackEnd', eventId: lastEvent(story) }, '09:30:04');
    expect(story.state.attendance).toEqual([
      { physicianId: OKAFOR.userId, location: 'remote', start: at('08:10:00') },
    ]);
    expect(story.tries(OKAFOR, { type: 'leaveCase' }, '09:31:00').ok).toBe(true);
  });

  test('leaves the clock interrupted if it was', () => {
    const story = running()
      .does(ADA, { type: 'interruptMonitoring' }, '09:00:00')
      .does(ADA, { type: 'endMonitoring' }, '09:30:00');
    story.does(BEN, { type: 'takeBackEnd', eventId: lastEvent(story) }, '09:30:01');
    expect(story.state.clock).toMatchObject({ status: 'interrupted', interruptedSince: at('09:00:00') });
  });

  test('gives way to another stop that stands', () => {
    const story = ended();
    const stop = lastEvent(story);
    story.does(BEN, { type: 'endMonitoring' }, '09:20:00', { arrives: '09:30:02' });
    story.does(ADA, { type: 'takeBackEnd', eventId: stop }, '09:30:05');
    expect(story.state.clock).toMatchObject({ status: 'ended', endedAt: at('09:20:00') });
  });

  test('after 10 s is refused and points to resuming', () => {
    const story = ended();
    expect(story.tries(ADA, { type: 'takeBackEnd', eventId: lastEvent(story) }, '09:30:10.001')).toEqual(
      refuse(
        'take-back-too-late',
        'A stop can be taken back for 10 s. Resume the clock instead, if monitoring goes on.',
      ),
    );
  });

  test('long after it happened is refused, though it was stored only now', () => {
    const story = running().does(ADA, { type: 'endMonitoring' }, '09:30:00', { arrives: '10:00:00' });
    const command = { type: 'takeBackEnd', eventId: lastEvent(story) } as const;
    expect(story.tries(ADA, command, '09:30:20').ok).toBe(true);
    expect(story.tries(ADA, command, '09:30:20.001').ok).toBe(false);
    expect(story.tries(ADA, command, '10:00:01').ok).toBe(false);
  });

  const nothingToTakeBack = refuse(
    'no-such-event',
    'There is no stop to take back. The clock is as you see it.',
    'eventId',
  );

  test('twice is refused', () => {
    const story = ended();
    const command = { type: 'takeBackEnd', eventId: lastEvent(story) } as const;
    story.does(ADA, command, '09:30:03');
    expect(story.tries(BEN, command, '09:30:04')).toEqual(nothingToTakeBack);
  });

  test('must be a stop', () => {
    const story = running();
    expect(story.tries(ADA, { type: 'takeBackEnd', eventId: lastEvent(story) }, '08:00:01')).toEqual(
      nothingToTakeBack,
    );
  });

  test('can be followed by another', () => {
    const story = ended();
    story.does(ADA, { type: 'takeBackEnd', eventId: lastEvent(story) }, '09:30:03');
    story.does(ADA, { type: 'endMonitoring' }, '09:45:00');
    expect(story.state.clock.spans).toEqual([{ start: at('08:00:00'), end: at('09:45:00') }]);
  });
});
