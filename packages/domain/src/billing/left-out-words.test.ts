import { expect, test } from 'vitest';
import { readFrom } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { leftOutText } from './left-out-words.ts';

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

test('it is said that nothing is left out', () => {
  const [line] = recordOf(readFrom('A', '08:00:00', '09:00:00'), '13:00:00').lines;
  expect(line && leftOutText(line)).toBe('Nothing is left out.');
});
