import { administeredBy, type UserId } from '@ionm-clock/domain';
import type { Administration } from '@ionm-clock/protocol';
import type { Session } from '../sign-in/sign-in.ts';
import type { ApiOptions } from './api-options.ts';
import { holdsFor, pastRetentionFor } from './retention-answer.ts';

/** The organisation as this administrator or auditor may see it. */
export async function administrationFor(
  { queue, time, signIn: { accounts }, emergencies }: ApiOptions,
  { user }: Session,
): Promise<Administration> {
  const accountOf = await accounts?.all();
  const sessions = (await accounts?.sessions()) ?? [];
  const { setUp } = queue.world.organisation;
  const { people, facilities, devices } = administeredBy(user, setUp);
  const shown: ReadonlySet<UserId> = new Set(people.map(({ userId }) => userId));
  const reached: ReadonlySet<string> = new Set(facilities.map(({ id }) => id));
  return {
    facilities,
    people: people.map((person) => {
      const account = accountOf?.(person.userId);
      return account === undefined ? { person } : { person, account };
    }),
    devices,
    policy: setUp.policy,
    sessions: sessions.filter(({ userId }) => shown.has(userId)),
    emergencies: emergencies.list().filter(({ facility }) => reached.has(facility)),
    pastRetention: pastRetentionFor(queue.world, user, time.now()),
    holds: holdsFor(queue.world, user),
  };
}
