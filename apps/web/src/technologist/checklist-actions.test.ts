import { CHECKLIST_PARTS, type ChecklistPart, type ChecklistStatus } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { actionFor } from './checklist-actions.ts';

const started = () => new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');
const of = (part: ChecklistPart, story = started(), status: ChecklistStatus = 'open') =>
  actionFor({ part, status }, story.state);

test('every missing part leads to where it is entered; attesting is for whoever ran or read it, after the end', () => {
  expect(CHECKLIST_PARTS.filter((part) => of(part) === undefined)).toEqual(['attestation']);
  expect(of('recovery')).toBe('say-what-came');
  expect(of('interruption')).toBe('explain-interruptions');
});

test('what is there, or not needed, or comes later, leads nowhere', () => {
  for (const status of ['done', 'later', 'not-needed'] as const) {
    expect(CHECKLIST_PARTS.flatMap((part) => of(part, started(), status) ?? [])).toEqual([]);
  }
});

test('a reader is asked for once, and not after the end', () => {
  expect(of('reader')).toBe('ask-reader');
  const asked = started().does(TECHNOLOGIST, { type: 'requestReader', to: [PHYSICIAN.userId] }, '08:01');
  expect(of('reader', asked)).toBeUndefined();
  expect(of('reader', started().does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:00'))).toBeUndefined();
});
