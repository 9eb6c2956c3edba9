import type { CaseDetails } from '@ionm-clock/domain';
import { CaseStory, PHYSICIAN, TECHNOLOGIST } from '../../testing/case-story.ts';

/** Monitored from 08:00 to 09:30 and read from afar throughout. */
export const endedStory = (id = 'C-1', details: Partial<CaseDetails> = {}): CaseStory =>
  new CaseStory(id, details)
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:55')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
