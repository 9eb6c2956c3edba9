import { CPT } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { mergedForm } from './merged-form.ts';
import { formOf } from './profile-form.ts';

const BASE = formOf(CPT);

it('keeps what each of two people changed', () => {
  const own = { ...BASE, title: 'CPT of ours' };
  const theirs = { ...BASE, 'concurrency.limit': '4' };
  expect(mergedForm(BASE, own, theirs)).toEqual({
    form: { ...BASE, title: 'CPT of ours', 'concurrency.limit': '4' },
    changedByBoth: [],
  });
});

it('keeps one’s own where both changed a field, and names it', () => {
  const own = { ...BASE, title: 'ours', 'inRoom.code': 'X' };
  const theirs = { ...BASE, title: 'theirs', 'inRoom.code': 'X' };
  expect(mergedForm(BASE, own, theirs)).toEqual({ form: own, changedByBoth: ['title'] });
});

it('is theirs where one changed nothing', () => {
  const theirs = { ...BASE, sources: 'a\nb' };
  expect(mergedForm(BASE, BASE, theirs)).toEqual({ form: theirs, changedByBoth: [] });
});
