import { CPT, userId } from '@ionm-clock/domain';
import { beforeEach, expect, it, vi } from 'vitest';
import { newDraft } from './profile-draft.ts';

const stored = new Map<string, string>();
const KEY = 'ionm-clock/profile-drafts';
const DRAFT = newDraft(userId('biller-nair'), 'copy', CPT);

/** The store as a page has it that was just loaded. */
async function loadedPage() {
  vi.resetModules();
  return import('./draft-store.ts');
}

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

it('a draft is kept over a reload, until it is thrown away', async () => {
  const before = await loadedPage();
  before.keepDraft(DRAFT);
  const after = await loadedPage();
  expect(after.keptDraft(after.draftStore.getState(), DRAFT)).toEqual(DRAFT);
  after.throwDraftAway(DRAFT);
  const later = await loadedPage();
  expect(later.draftStore.getState().drafts).toEqual([]);
});

it('there is one draft a person and form: the last one', async () => {
  const { draftStore, keepDraft, keptDraft } = await loadedPage();
  const becker = { ...DRAFT, userId: userId('biller-becker') };
  const changed = { ...DRAFT, form: { ...DRAFT.form, title: 'Acme' } };
  for (const draft of [DRAFT, becker, changed]) keepDraft(draft);
  expect(draftStore.getState().drafts).toHaveLength(2);
  expect(keptDraft(draftStore.getState(), DRAFT)).toEqual(changed);
  expect(keptDraft(draftStore.getState(), { ...DRAFT, kind: 'next' })).toBeUndefined();
});

it.each([
  ['of an older form', { state: { drafts: [{ ...DRAFT, form: { title: 'x' } }] }, version: 0 }],
  ['of no form at all', { state: { drafts: [{ ...DRAFT, base: undefined }] }, version: 0 }],
  ['that is nothing', { state: null, version: 0 }],
])('what was stored %s is left out', async (_, value) => {
  stored.set(KEY, JSON.stringify(value));
  const { draftStore } = await loadedPage();
  expect(draftStore.getState().drafts).toEqual([]);
});
