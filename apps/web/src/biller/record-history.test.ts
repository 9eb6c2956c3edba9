import { userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { TECHNOLOGIST } from '../testing/case-story.ts';
import { recordHistory } from './record-history.ts';
import { endedStory } from './testing/ended-story.ts';
import { finalizedView, recordOf } from './testing/recorded.ts';

it('tells what became of a record, and nothing of what was logged in the OR', () => {
  const biller = { userId: userId('biller-1'), role: 'biller' } as const;
  const story = endedStory()
    .does(biller, { type: 'sendBack', to: 'technologist', reason: 'Who ran it?' }, '10:00')
    .does(TECHNOLOGIST, { type: 'returnToBiller', answer: 'I did' }, '10:30');
  const { events } = finalizedView(story, recordOf(story), true);
  expect(recordHistory(events).map(({ words }) => words)).toEqual([
    'Sent back. The technologist is asked: “Who ran it?”',
    'Returned: “I did”',
    'Finalized as version 1',
    'Version 1 exported',
  ]);
});
