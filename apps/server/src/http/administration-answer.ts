import { administeredBy, isPastRetention, maySeeCase, type User, type UserId } from '@ionm-clock/domain';
import type { Administration } from '@ionm-clock/protocol';
import type { Session } from '../sign-in/sign-in.ts';
import type { ApiOptions } from './api-options.ts';

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
    casesPastRetention: casesPastRetention({ queue, time }, user),
  };
}

/** Of those that the user may see. */
function casesPastRetention(
  { queue: { world }, time }: Pick<ApiOptions, 'queue' | 'time'>,
  user: User,
): number {
  const today = new Date(time.now()).toISOString().slice(0, 10);
  const { policy } = world.organisation.setUp;
  let count = 0;
  for (const { state } of world.cases.all()) {
    if (maySeeCase(user, state) && isPastRetention(state, policy, today)) count += 1;
  }
  return count;
}
