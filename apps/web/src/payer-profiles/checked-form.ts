import { type PayerProfileDraft, readProfileDraft } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { type FieldProblems, problemsByField } from './field-problems.ts';
import { type FieldPath, type ProfileForm, typedProfile } from './profile-form.ts';

/** Texts whose emptiness the schema tells as a wrong pattern: here it says simply to fill them in. */
const REQUIRED_TEXTS = [
  'title',
  'id',
  'effectiveFrom',
  'inRoom.code',
  'outside.code',
] as const satisfies FieldPath[];

export type CheckedForm =
  | { readonly ok: true; readonly draft: PayerProfileDraft }
  | { readonly ok: false; readonly problems: FieldProblems };

/** The profile that a form says, or each field that must change first. `taken`: ids that a new profile cannot have. */
export function checkedForm(form: ProfileForm, taken: readonly string[] = []): CheckedForm {
  const read = readProfileDraft(typedProfile(form));
  const id = form.id.trim();
  const empty: readonly string[] = REQUIRED_TEXTS.filter((path) => form[path].trim() === '');
  const problems = [
    ...(read.ok ? [] : read.problems.filter(({ path }) => !empty.includes(path))),
    ...empty.map((path) => ({ path, reason: 'is missing' })),
    ...(taken.includes(id)
      ? [{ path: 'id', reason: t`is taken: there is a profile ${id}. Choose another` }]
      : []),
  ];
  if (read.ok && problems.length === 0) return { ok: true, draft: read.profile };
  return { ok: false, problems: problemsByField(problems).fields };
}
