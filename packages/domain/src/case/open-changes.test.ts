import { expect, test } from 'vitest';
import { CaseStory } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { openChanges, recoveryOf } from './open-changes.ts';
import { RECOVERIES } from './signal-change.ts';

const changed = () =>
  CaseStory.scheduled('A').does(
    ADA,
    { type: 'logSignalChange', modality: 'SSEP', description: 'lost' },
    '08:00:00',
  );
const theChange = (story: CaseStory) => {
  const [change] = story.state.documentation.changes;
  if (change === undefined) throw new Error('no change');
  return change;
};

test.each(RECOVERIES)('a change is open until it is said how it ended: %s', (recovery) => {
  const story = changed();
  const changeId = theChange(story).eventId;
  expect(openChanges(story.state.documentation)).toHaveLength(1);
  story.does(ADA, { type: 'followUpSignal', changeId, recovery }, '08:10:00');
  expect(recoveryOf(theChange(story))).toBe(recovery);
  expect(openChanges(story.state.documentation)).toHaveLength(recovery === 'partial' ? 1 : 0);
});

test('a cause alone closes nothing', () => {
  const story = changed();
  const changeId = theChange(story).eventId;
  story.does(ADA, { type: 'followUpSignal', changeId, cause: 'Traction' }, '08:10:00');
  expect(openChanges(story.state.documentation)).toHaveLength(1);
});
