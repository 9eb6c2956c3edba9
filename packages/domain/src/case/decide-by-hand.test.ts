import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BILL, OKAFOR } from '../testing/people.ts';
import { finalizedStory } from '../testing/records.ts';
import type { HandEntry } from './commands.ts';
import { refuse } from './refusal.ts';

const byHand = (entry: HandEntry, time: string, reason = 'The tablet was not at hand') =>
  ({ type: 'enterByHand', entry, at: at(time), reason }) as const;
const START: HandEntry = { type: 'startMonitoring' };
const STOP: HandEntry = { type: 'endMonitoring' };

describe('a time that is entered by hand', () => {
  test('counts from the instant that was typed, and says that it was typed, by whom and why', () => {
    const story = CaseStory.scheduled().does(ADA, byHand(START, '08:00:00'), '08:20:00');
    expect(story.state.clock).toMatchObject({ status: 'running', startedAt: at('08:00:00') });
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'technologist.joined', at: at('08:00:00'), source: 'hand', atErrorMs: 0 },
      {
        type: 'monitoring.started',
        at: at('08:00:00'),
        recordedAt: at('08:20:00'),
        source: 'hand',
        atErrorMs: 0,
        actor: ADA,
        payload: { missingBaselines: ['SSEP', 'TcMEP'], handReason: 'The tablet was not at hand' },
      },
    ]);
    expect(story.state.entries.at(-1)).toMatchObject({
      handReason: 'The tablet was not at hand',
      atErrorMs: 0,
    });
  });

  test('keeps what the entry itself says', () => {
    const interrupted = byHand({ type: 'interruptMonitoring', reason: 'Cautery' }, '08:10:00');
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'startMonitoring' }, '08:00:00')
      .does(ADA, interrupted, '08:20:00');
    expect(story.events.at(-1)?.payload).toEqual({
      reason: 'Cautery',
      handReason: 'The tablet was not at hand',
    });
  });

  test('may be of a baseline, a signal change, or a report to the surgeon', () => {
    const story = CaseStory.scheduled()
      .does(
        ADA,
        byHand({ type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:00:00'),
        '07:30:00',
      )
      .does(OKAFOR, byHand({ type: 'notifySurgeon', message: 'Recovered' }, '07:10:00'), '07:30:00');
    const { baselines, reports } = story.state.documentation;
    expect([...baselines, ...reports]).toMatchObject([
      {
        at: at('07:00:00'),
        source: 'hand',
        handReason: 'The tablet was not at hand',
        recordedAt: at('07:30:00'),
      },
      { at: at('07:10:00'), source: 'hand', actorId: OKAFOR.userId },
    ]);
  });

  test('is a physician’s own attendance only', () => {
    const join = byHand({ type: 'joinCase', location: 'remote' }, '08:00:00');
    const story = CaseStory.scheduled().does(OKAFOR, join, '08:30:00');
    expect(story.state.attendance).toMatchObject([{ physicianId: OKAFOR.userId, start: at('08:00:00') }]);
    expect(story.tries(ADA, join, '08:30:00')).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  test('may be the very instant of typing it', () => {
    expect(CaseStory.scheduled().tries(ADA, byHand(START, '08:00:00'), '08:00:00').ok).toBe(true);
  });
});

describe('is refused', () => {
  test.each(['', ' \n'])('without a reason: %j', (reason) => {
    expect(CaseStory.scheduled().tries(ADA, byHand(START, '08:00:00', reason), '08:20:00')).toEqual(
      refuse('empty-text', 'Say why this was not logged as it happened.', 'reason'),
    );
  });

  test('in the future', () => {
    expect(CaseStory.scheduled().tries(ADA, byHand(START, '08:20:00.001'), '08:20:00')).toEqual(
      refuse('in-the-future', 'This time is still to come. Choose one that has passed.', 'at'),
    );
  });

  test('where the entry itself would be', () => {
    const story = CaseStory.scheduled();
    expect(story.tries(ADA, byHand(STOP, '08:00:00'), '08:20:00')).toMatchObject({
      refusal: { code: 'not-started' },
    });
    story.does(ADA, START, '08:10:00');
    expect(story.tries(ADA, byHand(STOP, '08:00:00'), '08:20:00')).toMatchObject({
      refusal: { code: 'before-start' },
    });
    const empty = byHand({ type: 'notifySurgeon', message: ' ' }, '08:15:00');
    expect(story.tries(ADA, empty, '08:20:00')).toMatchObject({
      refusal: { code: 'empty-text', field: 'message' },
    });
  });

  test('against what is in the log already when it is typed, however much earlier it lies', () => {
    const story = CaseStory.scheduled().does(ADA, START, '08:10:00');
    expect(story.tries(ADA, byHand(START, '08:00:00'), '08:20:00')).toMatchObject({
      refusal: { code: 'already-started' },
    });
    // Typed where the start was not known: it is kept, and the earlier counts.
    const blind = { arrives: '09:00:00' };
    story.does(ADA, byHand(START, '08:00:00'), '08:20:00', blind);
    expect(story.state.clock).toMatchObject({ startedAt: at('08:00:00') });
  });

  test('once the record is finalized, and to those who log nothing', () => {
    expect(finalizedStory().tries(ADA, byHand(STOP, '09:20:00'), '12:00:00')).toMatchObject({
      refusal: { code: 'record-finalized' },
    });
    expect(CaseStory.scheduled().tries(BILL, byHand(START, '08:00:00'), '08:20:00')).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  });
});
