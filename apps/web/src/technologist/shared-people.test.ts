import { type Actor, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { casesThatSharePeople } from './shared-people.ts';

const OTHER: Actor = { userId: userId('tech-2'), role: 'technologist' };
const JOIN = { type: 'joinCase', location: 'remote' } as const;

const startedBy = (id: string, technologist: Actor): CaseStory =>
  new CaseStory(id).does(technologist, { type: 'startMonitoring' }, '08:00');

it('a case counts whose clock runs, and in which somebody is who is here too', () => {
  const here = startedBy('here', TECHNOLOGIST).does(PHYSICIAN, JOIN, '08:00');
  const stories = [
    here,
    startedBy('same technologist', TECHNOLOGIST),
    startedBy('same reader', OTHER).does(PHYSICIAN, JOIN, '08:10'),
    startedBy('left by both', OTHER)
      .does(PHYSICIAN, JOIN, '08:10')
      .does(PHYSICIAN, { type: 'leaveCase' }, '08:20'),
    startedBy('paused', TECHNOLOGIST).does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '08:20'),
    startedBy('ended', TECHNOLOGIST).does(TECHNOLOGIST, { type: 'endMonitoring' }, '08:20'),
    new CaseStory('not started').does(PHYSICIAN, JOIN, '08:00'),
    startedBy('strangers', OTHER),
  ];
  const found = casesThatSharePeople(
    here.state,
    stories.map(({ state }) => state),
  );
  expect(found.map(({ id }) => id)).toEqual(['same technologist', 'same reader']);
});
