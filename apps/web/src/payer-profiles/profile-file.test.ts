import { CPT } from '@ionm-clock/domain';
import { readProfileDraftFile } from '@ionm-clock/protocol';
import { expect, it } from 'vitest';
import { profileFile } from './profile-file.ts';

it('what is saved as a file can be read again', () => {
  const file = profileFile(CPT);
  expect(file.name).toBe('cpt-v1.json');
  const { version: _, ...draft } = CPT;
  expect(readProfileDraftFile(file)).toEqual({ ok: true, profile: draft });
});

it('a draft that has no id yet has a name too', () => {
  expect(profileFile({ id: '' }).name).toBe('payer-profile-draft.json');
  expect(profileFile({ id: 'acme' }).name).toBe('acme-draft.json');
});
