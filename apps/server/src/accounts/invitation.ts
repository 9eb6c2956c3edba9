import { type Instant, instant, type UserId } from '@ionm-clock/domain';
import type { Invitation } from '@ionm-clock/protocol';
import type { AccountStore } from './account-store.ts';

const HOUR_MS = 3_600_000;
const INVITATION_MS = 24 * HOUR_MS;

/** A code with which the person sets a password, once, within a day. One that they had before is good no more. */
export async function invite(
  { oneTimeCodes }: AccountStore,
  userId: UserId,
  now: Instant,
): Promise<Invitation> {
  const until = instant(now + INVITATION_MS);
  return { code: await oneTimeCodes.issue('invitation', userId, until), until };
}
