import { CPT, type PayerProfile, userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { filledFrom, followedVersion, isUntouched, meanwhile, newDraft, onTopOf } from './profile-draft.ts';
import { formOf } from './profile-form.ts';

const NAIR = userId('biller-nair');
const ACME: PayerProfile = { ...CPT, id: 'acme', title: 'Acme', version: 2 };
const draft = newDraft(NAIR, 'next', ACME);
const renamed = { ...draft, form: { ...draft.form, title: 'Acme Health' } };

describe('a draft', () => {
  it('of a next version starts as the latest, and follows it', () => {
    expect(draft.form).toEqual(formOf(ACME));
    expect(followedVersion(draft)).toBe(2);
  });

  it('of a new profile starts as a copy without name and id, and follows nothing', () => {
    const copy = newDraft(NAIR, 'copy', ACME);
    expect(copy.form).toEqual({ ...formOf(ACME), title: '', id: '' });
    expect(followedVersion(copy)).toBe(0);
  });

  it('holds nothing that would be lost until something is typed', () => {
    expect(isUntouched(draft, ACME)).toBe(true);
    expect(isUntouched(renamed, ACME)).toBe(false);
    expect(isUntouched(draft, { ...ACME, version: 3 })).toBe(false);
  });

  it('is filled from a file; a profile that exists keeps its id', () => {
    const read = { ...formOf(CPT), title: 'From a file' };
    expect(filledFrom(draft, read).form).toEqual({ ...read, id: 'acme' });
    expect(filledFrom(newDraft(NAIR, 'copy', ACME), read).form).toEqual(read);
  });
});

describe('what happens meanwhile', () => {
  const latest: PayerProfile = { ...ACME, version: 3, concurrency: { limit: 4, over: 'flag' } };

  it('is nothing while the version that is followed is the latest', () => {
    expect(meanwhile(renamed, ACME)).toBeUndefined();
    expect(meanwhile(newDraft(NAIR, 'copy', ACME), undefined)).toBeUndefined();
  });

  it('is a version of somebody else’s; one’s own changes go on top of it', () => {
    expect(meanwhile(renamed, latest)).toEqual({ status: 'changed', latest });
    const { draft: next, changedByBoth } = onTopOf(renamed, latest);
    expect(changedByBoth).toEqual([]);
    expect(next.form).toMatchObject({ title: 'Acme Health', 'concurrency.limit': '4' });
    expect(meanwhile(next, latest)).toBeUndefined();
  });

  it('is that the very same was saved, whose answer may have been lost', () => {
    expect(meanwhile(renamed, { ...ACME, title: 'Acme Health', version: 3 })?.status).toBe('saved');
    const copy = { ...newDraft(NAIR, 'copy', CPT), form: formOf(ACME) };
    expect(meanwhile(copy, { ...ACME, version: 1 })?.status).toBe('saved');
    expect(meanwhile(copy, { ...latest, version: 1 })).toBeUndefined();
  });
});
