import { describe, expect, it } from 'vitest';
import { at } from '../testing/case-story.ts';
import { endedStory } from './testing/ended-story.ts';
import { recordOf } from './testing/recorded.ts';
import { passes, SORT_COLUMNS } from './worklist-filter.ts';
import { type WorklistRow, worklistRow } from './worklist-row.ts';
import { sorted } from './worklist-sort.ts';

function row(id: string, room = 'OR 4'): WorklistRow {
  const story = endedStory(id, { room });
  const computed = { record: recordOf(story), caseVersion: 4, status: 'ended' } as const;
  const made = worklistRow(story.view, 4, computed, at('18:00'));
  if (made === undefined) throw new Error('the case has not ended');
  return made;
}

describe('a filter', () => {
  it.each([
    [{}, true],
    [{ state: 'ready' }, true],
    [{ state: 'exported' }, false],
    [{ facility: 'Mercy' }, true],
    [{ facility: 'St Ann' }, false],
    [{ payerProfile: 'medicare' }, false],
    [{ from: '2026-11-03', to: '2026-11-03' }, true],
    [{ from: '2026-11-04' }, false],
    [{ severity: 'warning' }, true],
    [{ severity: 'error' }, false],
    [{ code: 'no-order' }, true],
    [{ code: 'no-order', severity: 'error' }, false],
  ] as const)('%j: %s', (filter, expected) => {
    expect(passes(row('C-1'), filter)).toBe(expected);
  });
});

describe('the order', () => {
  const rows = [row('C-10', 'OR 2'), row('C-9', 'OR 10')];
  const ids = (by: (typeof SORT_COLUMNS)[number], descending = false) =>
    sorted(rows, { by, descending }, (id) => id).map(({ caseId }) => caseId);

  it('takes numbers within texts for numbers, either way round', () => {
    expect(ids('case')).toEqual(['C-9', 'C-10']);
    expect(ids('case', true)).toEqual(['C-10', 'C-9']);
    expect(ids('where')).toEqual(['C-10', 'C-9']);
  });

  it.each(SORT_COLUMNS)('by %s keeps every row', (by) => {
    expect(ids(by).toSorted()).toEqual(['C-10', 'C-9']);
  });
});
