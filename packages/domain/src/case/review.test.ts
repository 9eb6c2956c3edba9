import { describe, expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { isMeantBy, referenceTo } from '../findings/finding.ts';
import { eventId } from '../ids.ts';
import { computeRecords } from '../record/compute-records.ts';
import type { CaseStory } from '../testing/case-story.ts';
import { ADA, BILL } from '../testing/people.ts';
import { endedStory } from '../testing/records.ts';

const recordOf = (story: CaseStory) => {
  const [record] = computeRecords([{ state: story.state, profile: CPT }]);
  if (record === undefined) throw new Error('no record');
  return record;
};
const firstFinding = (story: CaseStory) => {
  const [found] = recordOf(story).findings;
  if (found === undefined) throw new Error('this story has no finding');
  return found;
};
const settled = (story = endedStory()): CaseStory => {
  const finding = referenceTo(firstFinding(story));
  return story.does(
    BILL,
    { type: 'settleFinding', finding, reason: 'The order is in the chart' },
    '18:00:00',
  );
};

describe('a finding', () => {
  test('stays when it is settled, with who settled it and why', () => {
    const found = firstFinding(settled());
    expect(found.settled).toMatchObject({ actorId: BILL.userId, reason: 'The order is in the chart' });
    expect(isMeantBy(found, referenceTo(found))).toBe(true);
  });

  test('of other seconds or other events is another', () => {
    const found = firstFinding(endedStory());
    expect(isMeantBy({ ...found, eventIds: [...found.eventIds, eventId('x')] }, referenceTo(found))).toBe(
      false,
    );
    expect(isMeantBy(found, { ...referenceTo(found), code: 'two-codes' })).toBe(false);
  });

  test('is settled only as it is in the record, and can be opened again', () => {
    const story = endedStory();
    const record = recordOf(story);
    const finding = { code: 'two-rooms', eventIds: [] } as const;
    expect(
      story.tries(BILL, { type: 'settleFinding', finding, reason: 'Known' }, '18:00:00', { record }),
    ).toMatchObject({ refusal: { code: 'no-such-finding' } });
    const opened = settled();
    const settlementId = opened.state.review.settlements[0]?.eventId ?? eventId('none');
    opened.does(BILL, { type: 'reopenFinding', settlementId }, '18:01:00');
    expect(firstFinding(opened).settled).toBeUndefined();
  });
});

describe('a record that is sent back', () => {
  test('waits for an answer, which the technologist gives', () => {
    const story = endedStory().does(
      BILL,
      { type: 'sendBack', to: 'technologist', reason: 'Who ordered it?' },
      '18:00:00',
    );
    expect(story.state.review.sentBack).toMatchObject({ to: 'technologist', reason: 'Who ordered it?' });
    story.does(ADA, { type: 'returnToBiller', answer: 'Entered' }, '18:30:00');
    expect(story.state.review.sentBack).toBeUndefined();
    expect(story.tries(ADA, { type: 'returnToBiller' }, '18:31:00')).toMatchObject({
      refusal: { code: 'not-sent-back' },
    });
  });
});

test('what was exported stays known when the record is reopened', () => {
  const story = endedStory();
  story
    .does(BILL, { type: 'finalizeRecord' }, '18:00:00', { record: recordOf(story) })
    .does(BILL, { type: 'markExported', format: 'csv', batch: 'B-1' }, '18:10:00')
    .does(BILL, { type: 'reopenRecord', reason: 'An entry was missing' }, '18:20:00');
  expect(story.state.record).toMatchObject({ status: 'open', lastExport: { version: 1, batch: 'B-1' } });
});
