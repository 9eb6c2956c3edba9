import type { PayerProfile, ProfilePreview } from '@ionm-clock/domain';
import { z } from 'zod';
import { payerProfileDraftSchema } from './payer-profile.ts';
import { shortText } from './schemas.ts';

/** Why a payer profile is not saved, beside what is wrong in its fields. */
export type ProfileRefusalCode = 'shipped-profile' | 'profile-changed-meanwhile';

/**
 * POST /api/profiles/preview: what a version would change on the cases of the log. `onCasesOf`: the cases of another profile are
 * billed by it too, so that one sees what a new contract would bring.
 */
export const profilePreviewSchema = z.object({
  profile: payerProfileDraftSchema,
  onCasesOf: shortText.optional(),
});
export interface ProfilePreviewAnswer {
  readonly preview: ProfilePreview;
}

/** POST /api/profiles: saves a version. `after`: the latest version that its author saw, 0 of a new profile. */
export const saveProfileSchema = z.object({
  profile: payerProfileDraftSchema,
  after: z.number().int().min(0),
});
export interface SavedProfile {
  readonly profile: PayerProfile;
}
