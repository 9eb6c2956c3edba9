import { expect, test } from 'vitest';
import { at } from '../testing/case-story.ts';
import { BILL } from '../testing/people.ts';
import { endedStory, finalizedStory, recordOf } from '../testing/records.ts';
import { finalizationOf } from './finalization-of.ts';

test('each version has who finalized it and when, also after it was finalized anew', () => {
  const story = finalizedStory().does(
    BILL,
    { type: 'reopenRecord', reason: 'The payer changed' },
    '13:00:00',
  );
  story.does(BILL, { type: 'finalizeRecord' }, '13:02:00', { record: recordOf(story, '13:02:00') });
  expect(finalizationOf(story.events, 1)).toEqual({ by: BILL.userId, at: at('11:00:00') });
  expect(finalizationOf(story.events, 2)).toEqual({ by: BILL.userId, at: at('13:02:00') });
});

test('nobody finalized what the log does not hold', () => {
  expect(finalizationOf(endedStory().events, 0)).toBeUndefined();
  expect(finalizationOf(finalizedStory().events, 2)).toBeUndefined();
});
