import { expect, it } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { leftOutText } from './left-out-words.ts';
import { endedStory } from './testing/ended-story.ts';
import { recordOf } from './testing/recorded.ts';

const firstLine = (story: CaseStory) => {
  const [line] = recordOf(story).lines;
  if (line === undefined) throw new Error('no line');
  return line;
};

it('what is left out is summed by reason, the longest first', () => {
  const story = new CaseStory()
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:07')
    .does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:20')
    .does(TECHNOLOGIST, { type: 'resumeMonitoring' }, '08:22:10')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
  expect(leftOutText(firstLine(story))).toBe(
    'Left out: 7 min this physician did not attend; 2 min 10 s monitoring was interrupted.',
  );
});

it('it is said that nothing is left out', () => {
  expect(leftOutText(firstLine(endedStory()))).toBe('Nothing is left out.');
});
