import { describe, expect, test } from 'vitest';
import { referenceTo } from '../findings/finding.ts';
import { eventId } from '../ids.ts';
import type { CaseStory } from '../testing/case-story.ts';
import { at } from '../testing/case-story.ts';
import { ADA, BILL } from '../testing/people.ts';
import { endedStory, finalizedStory, recordOf } from '../testing/records.ts';
import { recordDifferences, unitsDifference } from './record-differences.ts';

const nameOf = (id: string): string => (id === 'dr-okafor' ? 'dr Okafor' : id);
const idOf = (story: CaseStory, type: string) =>
  story.events.find((event) => event.type === type)?.id ?? eventId('none');

/** The stop was pressed an hour too late. */
function corrected() {
  const story = finalizedStory();
  const before = recordOf(story, '11:00:00');
  story.does(BILL, { type: 'reopenRecord', reason: 'The clock ran on' }, '12:00:00').does(
    ADA,
    {
      type: 'amendTime',
      eventId: idOf(story, 'monitoring.ended'),
      correction: { kind: 'moved', to: at('08:20:00') },
      reason: 'Pressed too late',
    },
    '12:05:00',
  );
  return { before, after: recordOf(story, '12:10:00') };
}

describe('what differs between two versions of a record', () => {
  test('is nothing where only its number does', () => {
    const record = recordOf(finalizedStory(), '11:00:00');
    expect(recordDifferences(record, { ...record, version: 9 }, nameOf)).toEqual([]);
    expect(unitsDifference(record, { ...record, version: 9 })).toBe(0);
  });

  test('of a corrected time: the units, the time, and what follows from it', () => {
    const { before, after } = corrected();
    const differences = recordDifferences(before, after, nameOf);
    expect(differences).toContainEqual({
      part: 'units',
      what: '95941 of dr Okafor',
      before: '1 unit, from 1 h 30 min',
    });
    expect(differences).toContainEqual({
      part: 'times',
      what: 'Clock stopped',
      before: '09:30:00',
      after: '08:20:00',
    });
    expect(differences).toContainEqual({
      part: 'times',
      what: 'Monitored',
      before: '1 h 30 min',
      after: '20 min',
    });
    expect(differences.some(({ part, what }) => part === 'findings' && what === 'amended')).toBe(true);
    expect(unitsDifference(before, after)).toBe(-1);
  });

  test('is the other way round when the versions are', () => {
    const { before, after } = corrected();
    const there = recordDifferences(before, after, nameOf);
    const back = recordDifferences(after, before, nameOf);
    const turned = back.map(({ part, before: was, after: is }) => [part, is, was]);
    expect(turned).toEqual(
      expect.arrayContaining(there.map(({ part, before: was, after: is }) => [part, was, is])),
    );
    expect(turned).toHaveLength(there.length);
  });

  test('also of what was documented, and of the payer', () => {
    const story = endedStory();
    const before = recordOf(story, '11:00:00');
    story
      .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'reduced' }, '12:00:00')
      .does(BILL, { type: 'changeDetails', changes: { indication: 'Scoliosis' } }, '12:01:00');
    const differences = recordDifferences(before, recordOf(story, '12:10:00'), nameOf);
    expect(differences).toContainEqual(
      expect.objectContaining({
        part: 'documentation',
        what: 'SSEP baseline',
        after: expect.stringContaining('reduced'),
      }),
    );
    expect(differences).toContainEqual({
      part: 'case',
      what: 'Indication',
      before: before.details.indication,
      after: 'Scoliosis',
    });
  });
});

test('a finding that was settled meanwhile is told by the reason alone; the payer by name and id', () => {
  const story = finalizedStory();
  const before = recordOf(story, '11:00:00');
  const [finding] = before.findings;
  if (finding === undefined) throw new Error('a finding is needed');
  story
    .does(BILL, { type: 'reopenRecord', reason: 'To settle it' }, '12:00:00')
    .does(BILL, { type: 'settleFinding', finding: referenceTo(finding), reason: 'In the chart' }, '12:01:00');
  const after = recordOf(story, '12:10:00');
  const titleOf = (id: string): string => (id === 'other' ? 'Other payer' : id);
  expect(
    recordDifferences(before, { ...after, profile: { id: 'other', version: 2 } }, nameOf, titleOf),
  ).toEqual([
    { part: 'findings', what: `${finding.code}, settled`, after: 'In the chart' },
    {
      part: 'case',
      what: 'Payer profile',
      before: 'cpt, version 1',
      after: 'Other payer (other), version 2',
    },
  ]);
});
