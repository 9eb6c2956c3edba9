import { expect, it } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { lanesInWords } from './lanes-in-words.ts';
import { recordLanes } from './record-lanes.ts';
import { endedStory } from './testing/ended-story.ts';
import { recordOf } from './testing/recorded.ts';

const nameOf = (id: string): string => (id === 'dr-a' ? 'dr Okafor' : id);

function words(...stories: readonly [CaseStory, ...CaseStory[]]): string {
  const record = recordOf(...stories);
  const lanes = recordLanes(record, []);
  if (lanes === undefined) throw new Error('no picture');
  return lanesInWords(record, lanes, nameOf);
}

it('the picture says in words what its lanes show', () => {
  expect(words(endedStory())).toBe(
    'The clock ran 1 h 30 min, without interruption. dr Okafor attended 1 h 30 min, remote, gave this case their attention alone for 1 h 30 min, and read up to 1 at once. 1 h 30 min count for 95941. Nothing is left out.',
  );
});

it('it tells interruptions, attention that was elsewhere, and what is left out', () => {
  const beside = new CaseStory('C-2')
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '08:55')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '09:00')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:00');
  const story = new CaseStory()
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:55')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:20')
    .does(TECHNOLOGIST, { type: 'resumeMonitoring' }, '08:22')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
  expect(words(story, beside)).toBe(
    'The clock ran 1 h 28 min, interrupted once. dr Okafor attended 1 h 28 min, remote, gave this case their attention alone for 58 min, and read up to 2 at once. 1 h 28 min count for 95941. Left out: 2 min while monitoring was interrupted.',
  );
});
