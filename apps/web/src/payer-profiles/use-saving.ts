import { commandId, type PayerProfile } from '@ionm-clock/domain';
import type { FieldProblem, PayerProfileDraft } from '@ionm-clock/protocol';
import { useState } from 'react';
import { keepDraft, type ProfileDraft, throwDraftAway } from './draft-store.ts';
import { followedVersion } from './profile-draft.ts';
import { saveProfile } from './profile-requests.ts';

export interface Saving {
  readonly underWay: boolean;
  /** The version as the server saved it. */
  readonly saved: PayerProfile | undefined;
  /** Why it was not saved, with the fields that the server named. */
  readonly failed: { readonly message: string; readonly problems: readonly FieldProblem[] } | undefined;
}

/** Saves a version; the draft is kept until the server has said that it is saved. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>({ underWay: false, saved: undefined, failed: undefined });
  const save = async (draft: ProfileDraft, profile: PayerProfileDraft): Promise<void> => {
    const command = commandOf(draft, profile);
    keepDraft({ ...draft, saving: command });
    setSaving({ underWay: true, saved: undefined, failed: undefined });
    const { commandId } = command;
    const reply = await saveProfile({ profile, after: followedVersion(draft), commandId });
    if (reply.ok) throwDraftAway(draft);
    setSaving({
      underWay: false,
      saved: reply.ok ? reply.answer.profile : undefined,
      failed: reply.ok ? undefined : reply,
    });
  };
  const forgetFailure = (): void => setSaving((now) => ({ ...now, failed: undefined }));
  return { saving, save, forgetFailure };
}

/** The same again for the same version after the same one, also after a reload. */
function commandOf(draft: ProfileDraft, profile: PayerProfileDraft): NonNullable<ProfileDraft['saving']> {
  const content = JSON.stringify([followedVersion(draft), profile]);
  return draft.saving?.content === content
    ? draft.saving
    : { content, commandId: commandId(crypto.randomUUID()) };
}
