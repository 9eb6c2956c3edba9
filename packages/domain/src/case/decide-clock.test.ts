import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, OKAFOR } from '../testing/people.ts';
import { refuse } from './refusal.ts';

const running = (): CaseStory => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:03:12');
const interrupted = (): CaseStory => running().does(ADA, { type: 'interruptMonitoring' }, '08:30:00');
const ended = (): CaseStory => running().does(ADA, { type: 'endMonitoring' }, '09:30:00');

describe('starting', () => {
  test('without baselines is allowed and notes which were missing', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:55:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(story.state.clock.status).toBe('running');
    expect(story.events.at(-1)).toMatchObject({
      type: 'monitoring.started',
      payload: { missingBaselines: ['TcMEP'] },
    });
  });

  test('with all baselines none is missing', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:55:00')
      .does(OKAFOR, { type: 'recordBaseline', modality: 'TcMEP', quality: 'absent' }, '07:56:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(story.events.at(-1)?.payload).toEqual({ missingBaselines: [] });
  });

  test('a technologist who starts the clock runs the case from that instant', () => {
    const story = running();
    expect(story.state.technologists).toEqual([ADA.userId]);
    const [joined, started] = story.events.slice(-2);
    expect([joined?.type, started?.type]).toEqual(['technologist.joined', 'monitoring.started']);
    expect(joined?.at).toBe(started?.at);
  });

  test('a technologist who runs the case already does not join it again', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'joinAsTechnologist' }, '07:30:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00');
    expect(story.events.filter(({ type }) => type === 'technologist.joined')).toHaveLength(1);
  });

  test('a start that arrives late makes a technologist present from then, also if they joined since', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'joinAsTechnologist' }, '08:20:00')
      .does(ADA, { type: 'startMonitoring' }, '08:00:00', { arrives: '08:25:00' });
    expect(story.events.at(-2)).toMatchObject({ type: 'technologist.joined', at: at('08:00:00') });
  });

  test('a physician may start it and does not become a technologist', () => {
    const story = CaseStory.scheduled().does(OKAFOR, { type: 'startMonitoring' }, '08:00:00');
    expect(story.state).toMatchObject({ clock: { status: 'running' }, technologists: [] });
  });

  test('twice is refused and names the first start', () => {
    const refused = refuse('already-started', 'The clock was started at 08:03:12. There is nothing to do.');
    expect(running().tries(BEN, { type: 'startMonitoring' }, '08:05:00')).toEqual(refused);
    expect(interrupted().tries(BEN, { type: 'startMonitoring' }, '08:35:00')).toEqual(refused);
  });

  test('after the end is refused and points to resuming', () => {
    expect(ended().tries(ADA, { type: 'startMonitoring' }, '09:40:00')).toEqual(
      refuse('already-started', 'Monitoring ended at 09:30:00. Resume it to run the clock on.'),
    );
  });
});

describe('before the start', () => {
  test.each(['interruptMonitoring', 'resumeMonitoring', 'endMonitoring'] as const)(
    '%s is refused',
    (type) => {
      expect(CaseStory.scheduled().tries(ADA, { type }, '08:00:00')).toEqual(
        refuse('not-started', 'The clock has not been started. Start it first.'),
      );
    },
  );

  test.each(['interruptMonitoring', 'resumeMonitoring', 'endMonitoring'] as const)(
    'a late %s from before the start is refused and names the time',
    (type) => {
      const before = running().tries(ADA, { type }, '08:03:11.999', { arrives: '09:00:00' });
      expect(before).toEqual(
        refuse('before-start', 'The clock was started at 08:03:12. Choose a time after that.', 'at'),
      );
    },
  );

  test('a stop at the very instant of the start is accepted and monitors nothing', () => {
    const story = running().does(ADA, { type: 'endMonitoring' }, '08:03:12');
    expect(story.state.clock).toMatchObject({ status: 'ended', spans: [] });
  });
});

describe('interrupting and resuming', () => {
  test('the time between is not monitored', () => {
    const story = interrupted()
      .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
      .does(ADA, { type: 'endMonitoring' }, '09:00:00');
    expect(story.state.clock.spans).toEqual([
      { start: at('08:03:12'), end: at('08:30:00') },
      { start: at('08:40:00'), end: at('09:00:00') },
    ]);
  });

  test('a reason is kept where one is given', () => {
    const story = running().does(ADA, { type: 'interruptMonitoring', reason: 'Patient turned' }, '08:30:00');
    expect(story.events.at(-1)?.payload).toEqual({ reason: 'Patient turned' });
    expect(interrupted().events.at(-1)?.payload).toEqual({});
  });

  test('a clock that does not run cannot be interrupted', () => {
    expect(interrupted().tries(ADA, { type: 'interruptMonitoring' }, '08:31:00')).toEqual(
      refuse('not-running', 'The clock was interrupted at 08:30:00. There is nothing to do.'),
    );
    expect(ended().tries(ADA, { type: 'interruptMonitoring' }, '09:31:00')).toEqual(
      refuse('not-running', 'The clock was not running then. If monitoring goes on, resume it first.'),
    );
  });

  test('a running clock cannot be resumed', () => {
    expect(running().tries(ADA, { type: 'resumeMonitoring' }, '08:31:00')).toEqual(
      refuse('not-interrupted', 'The clock was running at 08:31:00. There is nothing to resume.'),
    );
  });

  test('resuming after the end runs the clock on; the time between is not monitored', () => {
    const story = ended().does(ADA, { type: 'resumeMonitoring' }, '09:45:00');
    expect(story.state.clock).toMatchObject({ status: 'running', startedAt: at('08:03:12') });
    story.does(ADA, { type: 'endMonitoring' }, '10:00:00');
    expect(story.state.clock.spans).toEqual([
      { start: at('08:03:12'), end: at('09:30:00') },
      { start: at('09:45:00'), end: at('10:00:00') },
    ]);
  });

  test('a late interrupt is judged by the clock as it stood then', () => {
    const late = { arrives: '09:31:00' };
    const story = ended().does(ADA, { type: 'interruptMonitoring' }, '09:00:00', late);
    expect(story.state.clock).toMatchObject({
      status: 'ended',
      spans: [{ start: at('08:03:12'), end: at('09:00:00') }],
    });
    story.does(ADA, { type: 'resumeMonitoring' }, '09:10:00', late);
    expect(story.state.clock.spans).toHaveLength(2);
    const { clock } = story.state;
    expect(story.does(BEN, { type: 'resumeMonitoring' }, '09:20:00', late).state.clock).toEqual(clock);
  });
});
