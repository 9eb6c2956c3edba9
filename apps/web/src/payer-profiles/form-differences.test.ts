import { CPT, QUARTER_HOUR } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { formDifferences } from './form-differences.ts';
import { fieldGroups } from './profile-fields.ts';
import { FIELD_PATHS, formOf } from './profile-form.ts';

const CPT_FORM = formOf(CPT);

describe('what differs between two versions', () => {
  it('is nothing between a version and itself, also where it is typed with spaces', () => {
    expect(formDifferences(CPT_FORM, CPT_FORM)).toEqual([]);
    expect(formDifferences(CPT_FORM, { ...CPT_FORM, title: ' CPT ' })).toEqual([]);
  });

  it('is told in words, in the order of the form', () => {
    const limited = {
      ...CPT_FORM,
      'inRoom.maxUnits': '20',
      'concurrency.over': 'exclude',
      effectiveTo: '2026-12-31',
    };
    expect(formDifferences(CPT_FORM, limited)).toEqual([
      { path: 'effectiveTo', name: 'Valid to', before: 'no end', after: 'Dec 31, 2026' },
      {
        path: 'inRoom.maxUnits',
        name: 'In the room: most units a day',
        before: 'no maximum',
        after: '20',
      },
      {
        path: 'concurrency.over',
        name: 'Time above that limit',
        before: 'Counts, and is an error',
        after: 'Does not count, and is an error',
      },
    ]);
  });

  it('names minutes as minutes, and the group of a code', () => {
    expect(formDifferences(CPT_FORM, formOf(QUARTER_HOUR))).toContainEqual({
      path: 'outside.unitMinutes',
      name: 'Outside the room: minutes of a unit',
      before: '60 min',
      after: '15 min',
    });
  });

  it('names the sources that are new or gone, one by one', () => {
    const form = { ...CPT_FORM, sources: 'a\nb' };
    expect(formDifferences(form, { ...form, sources: 'b\nc' })).toEqual([
      { path: 'sources', name: 'Source removed', before: 'a' },
      { path: 'sources', name: 'Source added', after: 'c' },
    ]);
    expect(formDifferences(form, { ...form, sources: 'b\na' })).toHaveLength(1);
  });
});

it('each field of a profile stands once in the form, in its order', () => {
  expect(fieldGroups().flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual([...FIELD_PATHS]);
});
