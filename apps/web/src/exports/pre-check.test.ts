import { caseId } from '@ionm-clock/domain';
import type { LeftOut } from '@ionm-clock/protocol';
import { describe, expect, it } from 'vitest';
import { checkSummary, preCheck, problemGroups } from './pre-check.ts';

const left = (id: string, why: LeftOut['why'], ...problems: readonly [field: string, message: string][]) => ({
  caseId: caseId(id),
  why,
  problems: problems.map(([field, message]) => ({ field, message })),
});
const good = (id: string, more: object = {}) => ({ caseId: caseId(id), version: 2, ...more });

describe('what is shown before anything goes', () => {
  it('tells apart what goes, what corrects, what went before and what cannot go', () => {
    const corrects = { batch: 'B-000001', version: 1 };
    expect(
      preCheck({
        good: [good('C-1'), good('C-2', { corrects }), good('C-3', { again: true })],
        leftOut: [
          left('C-4', 'exported-already', ['again', 'It has gone there before.']),
          left('C-5', 'not-finalized', ['record', 'The record is not finalized.']),
        ],
      }),
    ).toEqual({
      goes: 3,
      corrections: [good('C-2', { corrects })],
      again: ['C-3'],
      wentBefore: ['C-4'],
      cannotGo: 1,
      groups: [{ messages: ['The record is not finalized.'], mendAt: 'record', caseIds: ['C-5'] }],
    });
  });

  it('groups records by what keeps them, what keeps most of them first, and says where it is mended', () => {
    const npi = ['providers', 'Enter the NPI of dr-north in the billing set-up.'] as const;
    const lines = ['lines', 'The record has no units.'] as const;
    const groups = problemGroups([
      left('C-1', 'set-up', [...lines]),
      left('C-2', 'set-up', [...lines], [...npi], [...npi]),
      left('C-3', 'set-up', [...npi]),
      left('C-4', 'set-up', [...npi]),
      left('C-5', 'waiting', ['waiting', 'It waits.']),
    ]);
    expect(groups.map(({ mendAt, caseIds }) => [mendAt, ...caseIds])).toEqual([
      ['set-up', 'C-2', 'C-3', 'C-4'],
      ['record', 'C-1', 'C-2'],
      ['batch', 'C-5'],
    ]);
  });

  it('lists records once for all that keeps the very same of them', () => {
    const names = ['x12', 'Enter the X12 names.'] as const;
    const payer = ['payers', 'Enter the payer.'] as const;
    expect(
      problemGroups([
        left('C-1', 'set-up', [...names], [...payer]),
        left('C-2', 'set-up', [...names], [...payer], ['lines', 'It has no line.']),
      ]),
    ).toEqual([
      { messages: ['Enter the X12 names.', 'Enter the payer.'], mendAt: 'set-up', caseIds: ['C-1', 'C-2'] },
      { messages: ['It has no line.'], mendAt: 'record', caseIds: ['C-2'] },
    ]);
  });

  it('is said in a line', () => {
    const leftOut = [left('C-4', 'exported-already'), left('C-5', 'not-finalized'), left('C-6', 'set-up')];
    expect(checkSummary({ good: [good('C-1')], leftOut })).toBe(
      '1 record goes. 1 went there before. 2 cannot go.',
    );
    expect(checkSummary({ good: [good('C-1'), good('C-2')], leftOut: [] })).toBe('2 records go.');
    expect(checkSummary({ good: [], leftOut })).toMatch(/^Nothing goes\./);
  });
});
