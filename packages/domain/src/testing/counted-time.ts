import { type CountedTime, countedTimes } from '../billing/counted-time.ts';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { segmentsByPhysician } from '../billing/physician-segments.ts';
import { at, CaseStory } from './case-story.ts';
import { ADA, OKAFOR } from './people.ts';

/** A case on the schedule whose planned baselines are recorded. */
export const withBaselines = (id: string): CaseStory =>
  CaseStory.scheduled(id)
    .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '06:50:00')
    .does(ADA, { type: 'recordBaseline', modality: 'TcMEP', quality: 'present' }, '06:55:00');

/** A case whose clock runs from `from` to `to`, and that Okafor reads remotely from long before. */
export const readFrom = (id: string, from: string, to: string): CaseStory =>
  withBaselines(id)
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00')
    .does(ADA, { type: 'startMonitoring' }, from)
    .does(ADA, { type: 'endMonitoring' }, to);

/** Okafor's time on each of these cases, in their order. */
export function okaforsTime(stories: readonly CaseStory[], profile: PayerProfile): readonly CountedTime[] {
  const segments = segmentsByPhysician(stories.map(({ state }) => state)).get(OKAFOR.userId) ?? [];
  const times = countedTimes(OKAFOR.userId, segments, () => profile);
  return stories.flatMap(({ id }) => times.filter(({ caseId }) => caseId === id));
}

/** A stretch between two clock times, as a test writes it. */
export const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
