import { describe, expect, test } from 'vitest';
import { CaseStory } from '../testing/case-story.ts';
import { ADA, BILL } from '../testing/people.ts';
import { endedStory, finalizedStory, recordOf } from '../testing/records.ts';
import { refuse } from './refusal.ts';

const REOPEN = { type: 'reopenRecord', reason: 'An entry was missing' } as const;

describe('finalizing', () => {
  test('keeps the record as it was computed, as version 1', () => {
    const record = { ...recordOf(endedStory(), '11:00:00'), version: 1 };
    expect(finalizedStory().state.record).toEqual({
      status: 'finalized',
      versions: 1,
      record,
      exported: false,
      sentTo: [],
    });
  });

  test('before the end is refused', () => {
    const running = CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
    for (const story of [CaseStory.scheduled(), running]) {
      const record = recordOf(story, '09:00:00');
      expect(story.tries(BILL, { type: 'finalizeRecord' }, '09:00:00', { record })).toEqual(
        refuse('not-ended', 'Monitoring has not ended. Finalize the record after the clock was stopped.'),
      );
    }
  });

  test('without a computed record is refused', () => {
    expect(endedStory().tries(BILL, { type: 'finalizeRecord' }, '11:00:00')).toEqual(
      refuse('record-not-computed', 'The record could not be computed. Reload the page and try again.'),
    );
  });

  test('twice is refused', () => {
    const record = recordOf(endedStory(), '12:00:00');
    expect(finalizedStory().tries(BILL, { type: 'finalizeRecord' }, '12:00:00', { record })).toEqual(
      refuse('record-finalized', 'The record is finalized already. Reopen it, with a reason, to change it.'),
    );
  });
});

describe('choosing one of two codes', () => {
  const choose = (reason: string) => ({ type: 'chooseCode', timeClass: 'inRoom', reason }) as const;

  test('is kept with who chose and why, and the last choice counts', () => {
    const story = endedStory()
      .does(BILL, { ...choose('At first sight'), timeClass: 'outside' }, '10:00:00')
      .does(BILL, choose('Most of the work was in the room'), '10:05:00');
    expect(story.state.codeChoice).toEqual({
      eventId: story.events.at(-1)?.id,
      actorId: BILL.userId,
      timeClass: 'inRoom',
      reason: 'Most of the work was in the room',
    });
  });

  test('needs a reason', () => {
    expect(endedStory().tries(BILL, choose(' '), '10:00:00')).toMatchObject({
      refusal: { code: 'empty-text', field: 'reason' },
    });
  });

  test('is refused once the record is finalized', () => {
    expect(finalizedStory().tries(BILL, choose('Too late'), '12:00:00')).toMatchObject({
      refusal: { code: 'record-finalized' },
    });
  });
});

describe('reopening', () => {
  test('a finalized record can be reopened with a reason', () => {
    const story = finalizedStory().does(BILL, REOPEN, '12:00:00');
    expect(story.state.record).toEqual({ status: 'open', versions: 1, sentTo: [] });
    expect(story.events.at(-1)).toMatchObject({ payload: { reason: 'An entry was missing' } });
  });

  test('finalized again it is version 2, and version 1 stays in the log', () => {
    const story = finalizedStory().does(BILL, REOPEN, '12:00:00');
    story.does(BILL, { type: 'finalizeRecord' }, '12:30:00', { record: recordOf(story, '12:30:00') });
    expect(story.state.record).toMatchObject({ status: 'finalized', versions: 2, record: { version: 2 } });
    const versions = story.events.flatMap((event) =>
      event.type === 'record.finalized' ? [event.payload.record.version] : [],
    );
    expect(versions).toEqual([1, 2]);
  });

  test('without a reason is refused', () => {
    expect(finalizedStory().tries(BILL, { ...REOPEN, reason: '  ' }, '12:00:00')).toEqual(
      refuse('empty-text', 'Say why the record is reopened.', 'reason'),
    );
  });
});

describe('exporting', () => {
  test('a finalized record is marked, with its version', () => {
    const story = finalizedStory().does(BILL, { type: 'markExported', format: 'csv' }, '12:00:00');
    expect(story.state.record).toMatchObject({ status: 'finalized', exported: true });
    expect(story.events.at(-1)?.payload).toEqual({ version: 1, format: 'csv' });
  });

  test('a later version has not been exported yet', () => {
    const story = finalizedStory()
      .does(BILL, { type: 'markExported', format: 'csv' }, '12:00:00')
      .does(BILL, REOPEN, '12:10:00');
    story.does(BILL, { type: 'finalizeRecord' }, '12:30:00', { record: recordOf(story, '12:30:00') });
    expect(story.state.record).toMatchObject({ versions: 2, exported: false });
  });
});

test.each([REOPEN, { type: 'markExported', format: 'csv' } as const])(
  '$type of a record that is not finalized is refused',
  (command) => {
    const reopened = finalizedStory().does(BILL, REOPEN, '12:00:00');
    for (const story of [CaseStory.scheduled(), endedStory(), reopened]) {
      expect(story.tries(BILL, command, '12:30:00')).toEqual(
        refuse('record-not-finalized', 'The record is not finalized. Finalize it first.'),
      );
    }
  },
);
