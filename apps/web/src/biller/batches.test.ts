import { expect, it } from 'vitest';
import type { CaseView } from '../log/case-views.ts';
import { batchesOf } from './batches.ts';
import { endedStory } from './testing/ended-story.ts';
import { finalizedView, recordOf } from './testing/recorded.ts';

function exported(id: string, batch: string | undefined): CaseView {
  const story = endedStory(id);
  const view = finalizedView(story, recordOf(story), true);
  const events = view.events.map((event) =>
    event.type === 'record.exported' && batch !== undefined
      ? { ...event, payload: { ...event.payload, batch } }
      : event,
  );
  return { ...view, events };
}

it('what went out in one file is one batch', () => {
  const batches = batchesOf([exported('C-10', 'B-1'), exported('C-9', 'B-1'), exported('C-8', 'B-2')]);
  expect(batches.map(({ name, records }) => [name, records.map(({ caseId }) => caseId)])).toEqual([
    ['B-2', ['C-8']],
    ['B-1', ['C-9', 'C-10']],
  ]);
  expect(batches[0]?.records).toMatchObject([{ caseId: 'C-8', version: 1, isLast: true }]);
});

it('what went out before batches had names is in none', () => {
  expect(batchesOf([exported('C-1', undefined)])).toEqual([]);
});
