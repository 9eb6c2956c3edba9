import { expect, test } from 'vitest';
import { computeRecords } from '../record/compute-records.ts';
import { readFrom } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { leftOutText, TIME_CLASS_WORDS } from './left-out-words.ts';
import type { PayerProfile } from './payer-profile.ts';
import { MEDICARE } from './shipped-profiles.ts';

const late = { arrives: '12:00:00' };

test('what is left out is summed by reason, the longest first', () => {
  const story = readFrom('A', '08:00:00', '10:00:00')
    .does(ADA, { type: 'interruptMonitoring' }, '08:20:00', late)
    .does(ADA, { type: 'resumeMonitoring' }, '08:22:10', late)
    .does(ADA, { type: 'interruptMonitoring' }, '08:30:00', late)
    .does(ADA, { type: 'resumeMonitoring' }, '08:31:00', late)
    .does(OKAFOR, { type: 'leaveCase' }, '09:53:00', late);
  const [line] = recordOf(story, '13:00:00').lines;
  expect(line && leftOutText(line)).toBe(
    'Left out: 7 min without this physician attending; 3 min 10 s while monitoring was interrupted.',
  );
});

test('time above the limit and time without attention are told apart', () => {
  const profile: PayerProfile = { ...MEDICARE, concurrency: { limit: 2, over: 'exclude' } };
  const stories = [
    readFrom('A', '08:00:00', '10:00:00'),
    readFrom('B', '08:00:00', '09:00:00'),
    readFrom('C', '08:00:00', '08:40:00'),
  ];
  const [record] = computeRecords(stories.map(({ state }) => ({ state, profile })));
  const [line] = record?.lines ?? [];
  expect(line && leftOutText(line)).toBe(
    'Left out: 40 min above the concurrency limit; 20 min without attention on this case alone.',
  );
});

test('each class of time has words of its own', () => {
  expect(TIME_CLASS_WORDS).toEqual({
    inRoom: 'one on one in the OR',
    outside: 'from outside the OR, or of several cases at once',
  });
});

test('it is said that nothing is left out', () => {
  const [line] = recordOf(readFrom('A', '08:00:00', '09:00:00'), '13:00:00').lines;
  expect(line && leftOutText(line)).toBe('Nothing is left out.');
});
