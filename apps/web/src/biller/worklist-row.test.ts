import { describe, expect, it } from 'vitest';
import type { CaseView } from '../log/case-views.ts';
import { at, CaseStory, TECHNOLOGIST } from '../testing/case-story.ts';
import { endedStory } from './testing/ended-story.ts';
import { finalizedView, recordOf } from './testing/recorded.ts';
import {
  isOfFirstFormat,
  matchesSearch,
  unitTexts,
  type WorklistRow,
  worklistOrder,
  worklistRow,
} from './worklist-row.ts';

const NOW = at('18:00');
const nameOf = (id: string): string => (id === 'dr-a' ? 'dr Okafor' : id);

function rowOf(story: CaseStory): WorklistRow {
  const row = worklistRow(story.view, 4, { record: recordOf(story), caseVersion: 4, status: 'ended' }, NOW);
  if (row === undefined) throw new Error('the case has not ended');
  return row;
}

describe('a row of the worklist', () => {
  const ended = endedStory();
  const record = recordOf(ended);

  it('is there once the clock has ended, and not before', () => {
    const running = new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');
    expect(worklistRow(running.view, 2, undefined, NOW)).toBeUndefined();
    expect(worklistRow(ended.view, 4, undefined, NOW)).toMatchObject({
      status: 'ended',
      record: undefined,
      recomputing: true,
    });
  });

  it('is true as long as the case has not changed since the record was computed', () => {
    const computed = { record, caseVersion: 4, status: 'ended' } as const;
    expect(worklistRow(ended.view, 4, computed, NOW)).toMatchObject({ record, recomputing: false });
    expect(worklistRow(ended.view, 5, computed, NOW)).toMatchObject({ record, recomputing: true });
  });

  it('has the finalized record from the log, whatever was computed', () => {
    const view = finalizedView(ended, record);
    const row = worklistRow(view, 5, { record, caseVersion: 4, status: 'ended' }, NOW);
    expect(row).toMatchObject({ status: 'finalized', recomputing: false, record: { version: 1 } });
    expect(worklistRow(finalizedView(ended, record, true), 6, undefined, NOW)?.status).toBe('exported');
  });

  it('does not take the finalized record for that of a reopened case', () => {
    const computed = { record, caseVersion: 9, status: 'finalized' } as const;
    expect(worklistRow(ended.view, 6, computed, NOW)).toMatchObject({ status: 'ended', recomputing: true });
  });

  it('has the date on which monitoring began at the facility', () => {
    const late = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '23:30')
      .does(TECHNOLOGIST, { type: 'endMonitoring' }, at('23:59'));
    expect(rowOf(late).dateOfService).toBe('2026-11-03');
  });
});

it('a record tells whether it was finalized in the first format', () => {
  const story = endedStory();
  const record = recordOf(story);
  const row = (view: CaseView) => worklistRow(view, 5, { record, caseVersion: 5, status: 'ended' }, NOW);
  const finalized = finalizedView(story, record);
  const isFirst = (view: CaseView) => {
    const made = row(view);
    return made !== undefined && isOfFirstFormat(made);
  };
  expect([isFirst(story.view), isFirst(finalized)]).toEqual([false, false]);
  const { documentation: _, ...sums } = record;
  const first = { ...sums, format: 'ionm-record/1' as const };
  const events = finalized.events.map((event) =>
    event.type === 'record.finalized' ? { ...event, payload: { record: first } } : event,
  );
  expect(isFirst({ ...finalized, events })).toBe(true);
});

describe('the search', () => {
  const row = rowOf(endedStory('C-7', { procedure: 'L4–S1 fusion' }));

  it.each(['', 'c-7', 'okafor', 'mercy 2026-11-03', '95941', 'FUSION ready'])('finds by “%s”', (search) => {
    expect(matchesSearch(row, search, nameOf)).toBe(true);
  });

  it.each(['c-8', 'mercy exported', 'error'])('does not find by “%s”', (search) => {
    expect(matchesSearch(row, search, nameOf)).toBe(false);
  });
});

it('units are told by code', () => {
  expect(unitTexts(recordOf(endedStory()))).toEqual(['95941 × 1']);
  const alone = new CaseStory()
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
    .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
  expect(unitTexts(recordOf(alone))).toEqual(['no units']);
});

it('the latest start of monitoring comes first', () => {
  const early = rowOf(endedStory('C-1'));
  const late = rowOf(
    new CaseStory('C-0')
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '10:00')
      .does(TECHNOLOGIST, { type: 'endMonitoring' }, '10:30'),
  );
  expect([early, late].sort(worklistOrder)).toEqual([late, early]);
});
