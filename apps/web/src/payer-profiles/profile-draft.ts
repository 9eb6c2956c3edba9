import type { PayerProfile, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { ProfileDraft } from './draft-store.ts';
import { mergedForm } from './merged-form.ts';
import { type FieldPath, formOf, type ProfileForm, saysTheSame } from './profile-form.ts';
import type { DraftKind } from './profile-path.ts';

/** A draft that nothing is written in yet. A copy gets a name and an id of its own. */
export function newDraft(userId: UserId, kind: DraftKind, from: PayerProfile): ProfileDraft {
  const base = formOf(from);
  const form = kind === 'copy' ? { ...base, id: '', title: '' } : base;
  return { userId, kind, profileId: from.id, baseVersion: from.version, base, form };
}

/** The latest version that its author has seen of the profile which it will be saved as; 0 of a new one. */
export const followedVersion = ({ kind, baseVersion }: ProfileDraft): number =>
  kind === 'next' ? baseVersion : 0;

/** Whether there is anything in it that would be lost. */
export const isUntouched = (draft: ProfileDraft, from: PayerProfile): boolean => {
  const fresh = newDraft(draft.userId, draft.kind, from);
  return draft.baseVersion === from.version && JSON.stringify(draft.form) === JSON.stringify(fresh.form);
};

export type Meanwhile =
  /** Somebody saved a version that its author has not seen. */
  | { readonly status: 'changed'; readonly latest: PayerProfile }
  /** Exactly this is saved: the answer got lost, or somebody else had the same in mind. */
  | { readonly status: 'saved'; readonly latest: PayerProfile };

/** What became of the profile since the draft was begun; undefined: nothing. `latest` of the id that the draft names. */
export function meanwhile(draft: ProfileDraft, latest: PayerProfile | undefined): Meanwhile | undefined {
  if (latest === undefined || latest.version <= followedVersion(draft)) return undefined;
  if (saysTheSame(draft.form, formOf(latest))) return { status: 'saved', latest };
  return draft.kind === 'next' ? { status: 'changed', latest } : undefined;
}

/** The draft on top of a version that its author has seen now, with the fields that both changed. */
export function onTopOf(
  draft: ProfileDraft,
  latest: PayerProfile,
): { readonly draft: ProfileDraft; readonly changedByBoth: readonly FieldPath[] } {
  const theirs = formOf(latest);
  const { form, changedByBoth } = mergedForm(draft.base, draft.form, theirs);
  return { draft: { ...draft, baseVersion: latest.version, base: theirs, form }, changedByBoth };
}

/** What a file says, in the draft: the id of a profile that exists stays. */
export const filledFrom = (draft: ProfileDraft, read: ProfileForm): ProfileDraft => ({
  ...draft,
  form: draft.kind === 'next' ? { ...read, id: draft.base.id } : read,
});

/** `New version of Acme Health`, `New profile Acme Health`. */
export function draftName({ kind, base, form }: Pick<ProfileDraft, 'kind' | 'base' | 'form'>): string {
  if (kind === 'next') return t`New version of ${base.title}`;
  const title = form.title.trim();
  return title === '' ? t`New payer profile` : t`New payer profile ${title}`;
}
