import type { CommandId, UserId } from '@ionm-clock/domain';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { FIELD_PATHS, type ProfileForm } from './profile-form.ts';
import type { DraftKind } from './profile-path.ts';

/** A version that is being written and not saved yet. */
export interface ProfileDraft {
  readonly userId: UserId;
  readonly kind: DraftKind;
  /** The profile whose next version it is, or of which it started as a copy. */
  readonly profileId: string;
  /** What it started from. */
  readonly baseVersion: number;
  readonly base: ProfileForm;
  readonly form: ProfileForm;
  /** The command that saves exactly `content`, so that saving it again after a lost answer saves it once. */
  readonly saving?: { readonly content: string; readonly commandId: CommandId };
}

interface Drafts {
  readonly drafts: readonly ProfileDraft[];
}

/** Kept per tab, as the person is, also over a reload; gone with the tab. */
export const draftStore = create<Drafts>()(
  persist((): Drafts => ({ drafts: [] }), {
    name: 'ionm-clock/profile-drafts',
    storage: createJSONStorage(() => sessionStorage),
    merge: (stored) => ({ drafts: readableDrafts(stored) }),
  }),
);

/** What an older page stored may lack a field that the form has now; such a draft is left out rather than shown half. */
function readableDrafts(stored: unknown): readonly ProfileDraft[] {
  const { drafts = [] }: Partial<Drafts> = Object(stored);
  return drafts.filter(({ base, form }) =>
    FIELD_PATHS.every((path) => typeof base?.[path] === 'string' && typeof form?.[path] === 'string'),
  );
}

type Which = Pick<ProfileDraft, 'userId' | 'kind' | 'profileId'>;

const isThe =
  ({ userId, kind, profileId }: Which) =>
  (draft: ProfileDraft): boolean =>
    draft.userId === userId && draft.kind === kind && draft.profileId === profileId;

/** The draft as it is kept; undefined while nothing is. */
export const keptDraft = ({ drafts }: Drafts, which: Which): ProfileDraft | undefined =>
  drafts.find(isThe(which));

export function keepDraft(draft: ProfileDraft): void {
  const isOld = isThe(draft);
  draftStore.setState(({ drafts }) => ({ drafts: [...drafts.filter((other) => !isOld(other)), draft] }));
}

export function throwDraftAway(which: Which): void {
  const isGone = isThe(which);
  draftStore.setState(({ drafts }) => ({ drafts: drafts.filter((other) => !isGone(other)) }));
}
