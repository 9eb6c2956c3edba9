import { caseId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { at } from '../testing/case-story.ts';
import { finalizeChoice } from './finalize-choice.ts';
import { endedStory } from './testing/ended-story.ts';
import { recordOf } from './testing/recorded.ts';
import { type WorklistRow, worklistRow } from './worklist-row.ts';

function row(id: string, changes: Partial<WorklistRow> = {}): WorklistRow {
  const story = endedStory(id);
  const computed = { record: recordOf(story), caseVersion: 4, status: 'ended' } as const;
  const made = worklistRow(story.view, 4, computed, at('18:00'));
  if (made === undefined) throw new Error('the case has not ended');
  return { ...made, ...changes };
}

it('what is marked goes or stays, and what stays says why', () => {
  const lacking = row('C-2', {
    lacks: [
      { kind: 'sent-back', to: 'physician' },
      { kind: 'errors', count: 2 },
    ],
  });
  const rows = [row('C-1'), lacking, row('C-3'), row('C-4')];
  const marked = new Set(['C-1', 'C-2', 'C-4'].map((id) => caseId(id)));
  const choice = finalizeChoice(rows, marked, ({ caseId: id }) =>
    id === 'C-4' ? 'finalized already' : undefined,
  );
  expect(choice.goes.map(({ caseId: id }) => id)).toEqual(['C-1']);
  expect(choice.stays.map(({ row: { caseId: id }, why }) => [id, why])).toEqual([
    ['C-2', 'with the physician, 2 errors open'],
    ['C-4', 'finalized already'],
  ]);
  expect(choice.units).toBe(1);
});
