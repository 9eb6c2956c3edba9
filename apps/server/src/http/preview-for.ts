import { type Instant, maySeeCase, type PayerProfile, profilePreview, type User } from '@ionm-clock/domain';
import type { ProfilePreviewAnswer } from '@ionm-clock/protocol';
import type { CommandQueue } from '../world/command-queue.ts';

/**
 * What a version of a payer profile would change. Caps and concurrency cross cases and facilities, so it is computed over all
 * of them; of cases that the user may not see only the number is told.
 */
export function previewFor(
  { world }: CommandQueue,
  user: User,
  candidate: PayerProfile,
  onCasesOf: string | undefined,
  now: Instant,
): ProfilePreviewAnswer {
  const states = [...world.cases.all()].map(({ state }) => state);
  const preview = profilePreview(states, world.organisation.profiles, candidate, onCasesOf, now);
  const changes = preview.changes.filter(({ caseId }) => {
    const found = world.get(caseId);
    return found !== undefined && maySeeCase(user, found.state);
  });
  return { preview: { ...preview, changes }, changesElsewhere: preview.changes.length - changes.length };
}
