import { CPT } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { checkedForm } from './checked-form.ts';
import { problemsByField } from './field-problems.ts';
import { type FieldPath, formOf } from './profile-form.ts';

const FORM = formOf(CPT);
const problemsOf = (changes: Partial<Record<FieldPath, string>>, taken?: readonly string[]) => {
  const checked = checkedForm({ ...FORM, ...changes }, taken);
  return checked.ok ? [] : [...checked.problems];
};

describe('a form that is checked', () => {
  it('is a profile where nothing is wrong', () => {
    const { version: _, ...draft } = CPT;
    expect(checkedForm(FORM)).toEqual({ ok: true, draft });
  });

  it('has every wrong field told at once, in the order of the form', () => {
    expect(
      problemsOf({
        sources: '',
        'outside.thresholdMinutes': '61',
        'inRoom.unitMinutes': '',
        title: ' ',
        effectiveFrom: '2026-13-01',
      }),
    ).toEqual([
      ['title', 'Fill this in.'],
      ['effectiveFrom', 'It must be a date such as 2026-01-31.'],
      ['inRoom.unitMinutes', 'Fill this in.'],
      ['outside.thresholdMinutes', 'It must not be longer than a unit.'],
      ['sources', 'It must name where these rules are written.'],
    ]);
  });

  it.each<{ path: FieldPath; value: string; words: string }>([
    {
      path: 'id',
      value: 'Acme',
      words: 'It must be of small letters, digits and single hyphens, such as acme-health.',
    },
    { path: 'inRoom.unitMinutes', value: 'fifteen', words: 'It must be a whole number.' },
    { path: 'inRoom.unitMinutes', value: '1.5', words: 'It must be a whole number.' },
    { path: 'inRoom.maxUnits', value: '0', words: 'It must be at least 1.' },
    { path: 'concurrency.limit', value: '101', words: 'It must be at most 100.' },
    {
      path: 'effectiveTo',
      value: '2012-12-31',
      words: 'It must not lie before the day from which it is valid.',
    },
    {
      path: 'sources',
      value: `a\n${'b'.repeat(201)}`,
      words: 'Source 2 must not be longer than 200 characters.',
    },
  ])('says of a wrong $path: $words', ({ path, value, words }) => {
    expect(problemsOf({ [path]: value })).toEqual([[path, words]]);
  });

  it('cannot take the id of another profile', () => {
    expect(problemsOf({}, ['acme', 'cpt'])).toEqual([
      ['id', 'It is taken: there is a profile cpt. Choose another.'],
    ]);
  });
});

it('what the server tells of no field of the form is told beside the fields', () => {
  expect(
    problemsByField([
      { path: 'colour', reason: 'is no field that belongs here' },
      { path: 'title', reason: 'is missing' },
    ]),
  ).toEqual({
    fields: new Map([['title', 'Fill this in.']]),
    others: ['colour is no field that belongs here'],
  });
});
