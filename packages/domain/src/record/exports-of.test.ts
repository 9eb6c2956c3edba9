import { expect, test } from 'vitest';
import { BILL } from '../testing/people.ts';
import { finalizedStory, recordOf } from '../testing/records.ts';
import { exportsOf } from './exports-of.ts';

test('each export holds the version that went out, also after the record was reopened and finalized anew', () => {
  const story = finalizedStory();
  story
    .does(BILL, { type: 'markExported', format: 'csv', batch: 'B-1' }, '12:00:00')
    .does(BILL, { type: 'reopenRecord', reason: 'The payer changed' }, '13:00:00')
    .does(BILL, { type: 'changeDetails', changes: { room: 'OR 9' } }, '13:01:00')
    .does(BILL, { type: 'finalizeRecord' }, '13:02:00', { record: recordOf(story, '13:02:00') })
    .does(BILL, { type: 'markExported', format: 'csv', batch: 'B-2' }, '14:00:00');
  const exported = exportsOf(story.events);
  expect(exported.map(({ batch, version, record }) => [batch, version, record.details.room])).toEqual([
    ['B-1', 1, 'OR 4'],
    ['B-2', 2, 'OR 9'],
  ]);
});

test('what went out before batches had names has none', () => {
  const story = finalizedStory().does(BILL, { type: 'markExported', format: 'csv' }, '12:00:00');
  expect(exportsOf(story.events)).toMatchObject([{ version: 1 }]);
  expect(exportsOf(story.events)[0]?.batch).toBeUndefined();
});
