import {
  type Instant,
  type PayerProfile,
  profilePreviewByDate,
  type Span,
  seesBySight,
  type User,
} from '@ionm-clock/domain';
import type { ProfilePreviewAnswer } from '@ionm-clock/protocol';
import { datesOfService } from '../world/dates-of-service.ts';
import { turnOfTheLoop } from '../world/turn-of-the-loop.ts';
import type { World } from '../world/world.ts';

/**
 * What a version of a payer profile would change. Caps and concurrency cross cases and facilities, so it is computed over all
 * of them, date by date, and others get their turn meanwhile; of cases that the user may not see only the number is told.
 */
export async function previewFor(
  world: World,
  user: User,
  candidate: PayerProfile,
  onCasesOf: string | undefined,
  now: Instant,
): Promise<ProfilePreviewAnswer> {
  const { cases, organisation } = world;
  const byDate = {
    dates: await datesOfService(world),
    casesIn: (span: Span) => cases.within(span, now),
  };
  const preview = await inTurns(
    profilePreviewByDate(byDate, organisation.profiles, candidate, onCasesOf, now),
  );
  const changes = preview.changes.filter(({ caseId }) => {
    const sight = cases.sightOf(caseId);
    return sight !== undefined && seesBySight(user, sight);
  });
  return { preview: { ...preview, changes }, changesElsewhere: preview.changes.length - changes.length };
}

/** Lets the loop turn at each pause. */
async function inTurns<Result>(steps: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turnOfTheLoop();
  }
}
