import { type CaseId, caseId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at } from '../testing/case-story.ts';
import { choiceText, csvChoice, listText, whyNoDownload } from './csv-choice.ts';
import { endedStory } from './testing/ended-story.ts';
import { finalizedView, recordOf } from './testing/recorded.ts';
import { type WorklistRow, worklistRow } from './worklist-row.ts';

function row(id: string, finalized: boolean, pending = false): WorklistRow {
  const story = endedStory(id);
  const record = recordOf(story);
  const view = { ...(finalized ? finalizedView(story, record) : story.view), pending };
  const made = worklistRow(view, 4, { record, caseVersion: 4, status: 'ended' }, at('18:00'));
  if (made === undefined) throw new Error('the case has not ended');
  return made;
}

const chosen = (...ids: readonly string[]): ReadonlySet<CaseId> => new Set(ids.map((id) => caseId(id)));

describe('what is chosen for the file', () => {
  const rows = [row('C-1', true), row('C-2', false), row('C-3', true, true), row('C-4', true)];

  it('goes out when it is finalized, in the order of the list', () => {
    const choice = csvChoice(rows, chosen('C-4', 'C-1'));
    expect(choice).toEqual({ ready: ['C-1', 'C-4'], notFinalized: [] });
    expect(whyNoDownload(choice)).toBeUndefined();
    expect(choiceText(choice)).toBe('2 records chosen.');
  });

  it('stays behind while it is not finalized, and this is said before', () => {
    const choice = csvChoice(rows, chosen('C-1', 'C-2'));
    expect(choice).toEqual({ ready: ['C-1'], notFinalized: ['C-2'] });
    expect(choiceText(choice)).toBe('1 record chosen. Left out of the file: C-2 is not finalized.');
  });

  it('stays behind while the server has not confirmed what was done to it', () => {
    expect(csvChoice(rows, chosen('C-3'))).toEqual({ ready: [], notFinalized: ['C-3'] });
  });

  it('is no file when nothing is final, and says what to do', () => {
    expect(whyNoDownload(csvChoice(rows, chosen('C-2', 'C-3')))).toBe(
      'C-2 and C-3 are not finalized. Finalize first, then download.',
    );
    expect(choiceText(csvChoice(rows, chosen('C-2')))).toBe('No finalized record is chosen.');
    expect(whyNoDownload(csvChoice(rows, chosen()))).toMatch(/^Choose finalized records first/);
  });
});

it.each([
  [[], ''],
  [['C-1'], 'C-1'],
  [['C-1', 'C-2'], 'C-1 and C-2'],
  [['C-1', 'C-2', 'C-3'], 'C-1, C-2 and C-3'],
])('the list of %j is “%s”', (parts, text) => {
  expect(listText(parts)).toBe(text);
});
