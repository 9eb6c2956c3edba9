import { CPT } from '../billing/shipped-profiles.ts';
import { computeRecords } from '../record/compute-records.ts';
import type { TimeRecord } from '../record/time-record.ts';
import { at, CaseStory } from './case-story.ts';
import { ADA, BILL, OKAFOR } from './people.ts';

/** The record of a case in a world of its own, under the profile `cpt`. */
export function recordOf(story: CaseStory, when: string): TimeRecord {
  const [record] = computeRecords([{ state: story.state, profile: CPT }], at(when));
  if (record === undefined) throw new Error('a case in, no record out');
  return record;
}

/** An hour and a half of monitoring that one physician read from afar, up to its end. */
export const endedStory = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(ADA, { type: 'endMonitoring' }, '09:30:00');

/** The same, finalized at 11:00. */
export function finalizedStory(): CaseStory {
  const story = endedStory();
  return story.does(BILL, { type: 'finalizeRecord' }, '11:00:00', { record: recordOf(story, '11:00:00') });
}
