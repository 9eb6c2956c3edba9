import type { AccessFrom, Actor, Person, SessionId } from '@ionm-clock/domain';
import type { AccountParts } from './account-parts.ts';
import { whyWeak } from './password-rules.ts';
import type { Refused } from './refusal.ts';

/**
 * Gives the person the password, if it is a good one, and ends their sessions but for one: whoever knew the old one is out. Gives why
 * not, if it is not good.
 */
export async function setPassword(
  { store, hashes, sessions, audit }: AccountParts,
  person: Person,
  password: string,
  { by, from, but }: { readonly by: Actor; readonly from: AccessFrom; readonly but?: SessionId },
): Promise<Refused | undefined> {
  const weak = whyWeak(password, [person.name, person.signInName ?? '']);
  if (weak !== undefined) return weak;
  const { userId } = person;
  await store.credentials.putPassword(userId, await hashes.of(password));
  await store.oneTimeCodes.withdraw('invitation', userId);
  audit.tell(
    { type: 'credential.changed', payload: { userId, credential: 'password', change: 'set', from } },
    by,
  );
  await sessions.endAllOf(userId, 'signed-out-everywhere', but);
  return undefined;
}
