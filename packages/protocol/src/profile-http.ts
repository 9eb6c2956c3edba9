import type { CommandId, PayerProfile, ProfilePreview } from '@ionm-clock/domain';
import { z } from 'zod';
import type { PayerProfileDraft } from './payer-profile.ts';
import { commandIdSchema, shortText } from './schemas.ts';

/** Why a payer profile is not saved, beside what is wrong in its fields. */
export type ProfileRefusalCode = 'shipped-profile' | 'profile-changed-meanwhile';

/**
 * POST /api/profiles/preview: what a version would change on the cases of the log. `onCasesOf`: the cases of another profile are
 * billed by it too, so that one sees what a new contract would bring.
 */
export interface ProfilePreviewRequest {
  readonly profile: PayerProfileDraft;
  readonly onCasesOf?: string;
}
/** What stands around the profile, which is read with `readProfileDraft`, so that every field that is wrong is told. */
export const profilePreviewSchema = z.object({
  profile: z.unknown().optional(),
  onCasesOf: shortText.optional(),
});
export interface ProfilePreviewAnswer {
  /** Computed over all cases; `changes` tells those that the person may see. */
  readonly preview: ProfilePreview;
  /** How many more cases would come out otherwise, at facilities that the person does not work for. */
  readonly changesElsewhere: number;
}

/**
 * POST /api/profiles: saves a version. `after`: the latest version that its author saw, 0 of a new profile. The same `commandId`
 * again gets the first answer, a refusal too: what is sent after another look is another command.
 */
export interface SaveProfileRequest {
  readonly profile: PayerProfileDraft;
  readonly after: number;
  readonly commandId: CommandId;
}
/** What stands around the profile, as in `profilePreviewSchema`. */
export const saveProfileSchema = z.object({
  profile: z.unknown().optional(),
  after: z.number().int().min(0),
  commandId: commandIdSchema,
});
export interface SavedProfile {
  readonly profile: PayerProfile;
}
