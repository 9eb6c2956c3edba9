import { caseId, type RecordChange } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { changesText } from './preview-words.ts';

const NOTHING = { lines: [], findings: [] };
const change = (id: string, finalized = false): RecordChange => ({
  caseId: caseId(id),
  finalized,
  before: NOTHING,
  after: NOTHING,
});
const text = (billedByIt: number, changes: readonly RecordChange[], changesElsewhere = 0) =>
  changesText({ preview: { billedByIt, changes, units: [] }, changesElsewhere });

it('says how many cases there are and how many come out otherwise', () => {
  expect(text(0, [])).toBe('No ended case would be billed by it. No record would come out otherwise.');
  expect(text(7, [change('a')])).toBe(
    '7 ended cases would be billed by it. 1 record would come out otherwise.',
  );
});

it('says what is finalized and stays', () => {
  expect(text(1, [change('a', true)])).toBe(
    '1 ended case would be billed by it. 1 record would come out otherwise; it is finalized, and stays as it is unless it is reopened.',
  );
  expect(text(3, [change('a', true), change('b')])).toContain('; 1 of them is finalized');
  expect(text(3, [change('a', true), change('b', true)])).toContain('; 2 of them are finalized');
});

it('says how many there are at facilities that one does not see', () => {
  expect(text(2, [], 2)).toBe(
    '2 ended cases would be billed by it. No record would come out otherwise. 2 more records would at facilities that are not yours.',
  );
});
