import { type PayerProfile, SHIPPED_PROFILES } from '@ionm-clock/domain';
import type { PayerProfileDraft, ProfileRefusalCode } from '@ionm-clock/protocol';
import type { Organisation } from './organisation.ts';

export type NextVersion =
  | { readonly ok: true; readonly profile: PayerProfile }
  | {
      readonly ok: false;
      readonly refusal: {
        readonly code: ProfileRefusalCode;
        readonly message: string;
        readonly field: string;
      };
    };

/**
 * The draft as the next version of its profile, or why it may not be. `after`: the latest version that its author saw, 0 of a
 * new profile; absent: whatever the latest is. A number is never given twice, since records name it: a version that cannot be
 * read any more may have had the next one.
 */
export function nextVersion(
  { profiles, damaged }: Organisation,
  draft: PayerProfileDraft,
  after?: number,
): NextVersion {
  const { id } = draft;
  if (SHIPPED_PROFILES.latest(id) !== undefined) {
    return refused(
      'shipped-profile',
      `The profile ${id} comes with the program: give yours another id.`,
      'id',
    );
  }
  const latest = profiles.latest(id)?.version ?? 0;
  if (after === undefined || after === latest) {
    return { ok: true, profile: { ...draft, version: latest + damaged + 1 } };
  }
  const now = latest === 0 ? `There is no profile ${id} yet` : `The latest version of ${id} is ${latest}`;
  return refused(
    'profile-changed-meanwhile',
    `${now}, and yours follows version ${after}. Look at it, and save yours again.`,
    'after',
  );
}

const refused = (code: ProfileRefusalCode, message: string, field: string): NextVersion => ({
  ok: false,
  refusal: { code, message, field },
});
