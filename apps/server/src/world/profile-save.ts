import type { CommandId, Instant, PayerProfile, User } from '@ionm-clock/domain';
import type { PayerProfileDraft, WireError } from '@ionm-clock/protocol';
import type { StoredEvent } from '../log/index.ts';
import { nextVersion, ORGANISATION_STREAM, profileSaved, readProfileSaved } from '../organisation/index.ts';
import type { BatchDraft } from './batch-draft.ts';
import { settled } from './command-answer.ts';
import { recordedNow } from './recorded-now.ts';
import type { Decided, Waiting } from './waiting.ts';

/** What somebody wants to save: `after` is the latest version that they saw. */
export interface ProfileToSave {
  readonly commandId: CommandId;
  readonly profile: PayerProfileDraft;
  readonly after: number;
}

export type SaveAnswer =
  | { readonly ok: true; readonly profile: PayerProfile }
  | { readonly ok: false; readonly error: WireError };

/** The saving of a version of a payer profile, as it waits. */
export const profileSave = (
  user: User,
  save: ProfileToSave,
  answer: (answer: SaveAnswer) => void,
): Waiting => ({
  commandId: save.commandId,
  actorId: user.userId,
  decide: (draft, now) => decideSave(draft, user, save, now),
  settle: (outcome) => {
    const answered = settled(outcome, user.userId);
    answer(answered.ok ? savedBy(answered.events) : answered);
  },
});

function decideSave(
  draft: BatchDraft,
  user: User,
  { commandId, profile: toSave, after }: ProfileToSave,
  now: Instant,
): Decided {
  const { organisation } = draft;
  const { version, profiles } = organisation;
  const next = nextVersion(organisation, toSave, after);
  if (!next.ok) return next;
  const event = profileSaved(next.profile, commandId, 0, recordedNow(user, now));
  draft.putOrganisation({
    ...organisation,
    version: version + 1,
    profiles: profiles.with(next.profile),
  });
  return { ok: true, stream: ORGANISATION_STREAM, afterVersion: version, events: [event] };
}

function savedBy([event]: readonly StoredEvent[]): SaveAnswer {
  const read = event === undefined ? undefined : readProfileSaved(event);
  if (read?.status === 'saved') return { ok: true, profile: read.profile };
  return {
    ok: false,
    error: { code: 'command-id-reused', message: 'This command id was used for something else.' },
  };
}
