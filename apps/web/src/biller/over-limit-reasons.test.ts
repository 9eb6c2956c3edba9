import type { Finding } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { PHYSICIAN } from '../testing/case-story.ts';
import { overLimitReasons } from './over-limit-reasons.ts';
import { endedStory } from './testing/ended-story.ts';

const OVER: Finding = { code: 'over-limit', severity: 'error', message: 'Four at once.', eventIds: [] };
const reasonsIn = (story: ReturnType<typeof endedStory>, finding = OVER) =>
  overLimitReasons(finding, story.events, () => 'dr Okafor', 'America/Chicago');

it('a finding over the limit has the reasons that were given in the case', () => {
  const story = endedStory()
    .does(PHYSICIAN, { type: 'addNote', text: 'Left TcMEP recovered' }, '09:31')
    .does(PHYSICIAN, { type: 'explainOverLimit', reason: 'Colleague fell ill' }, '09:32:10');
  expect(reasonsIn(story)).toEqual(['dr Okafor at 09:32:10: “Colleague fell ill”']);
  expect(reasonsIn(story, { ...OVER, code: 'late' })).toEqual([]);
});

it('it is said when no reason was given', () => {
  expect(reasonsIn(endedStory())).toEqual(['No reason was given in this case.']);
});
