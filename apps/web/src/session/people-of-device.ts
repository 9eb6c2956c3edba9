import type { User } from '@ionm-clock/domain';
import { thisDevice } from '../device-store/this-device.ts';
import type { KnownPerson } from './known-person.ts';
import { readKnownPerson } from './signed-in.ts';

/**
 * Who signed in on this device and did not sign out, by name. They can go on after the browser was closed or crashed, also
 * without a network. Beside the entries and not in `localStorage`, which a browser writes to disk seconds later. Nobody where the
 * browser keeps nothing.
 */
export async function peopleOfDevice(): Promise<readonly KnownPerson[]> {
  return (await namesOnDevice()).filter(({ nameOnly }) => nameOnly === undefined);
}

/** These, and those of whom only the name is kept, because entries of theirs wait. */
export async function namesOnDevice(): Promise<readonly KnownPerson[]> {
  const kept = await thisDevice.people().catch(() => []);
  return kept
    .map(readKnownPerson)
    .filter((person) => person !== undefined)
    .sort((a, b) => a.user.name.localeCompare(b.user.name));
}

export function rememberPerson(person: KnownPerson): Promise<void> {
  return thisDevice.keepPerson(person.user.userId, person).catch(() => undefined);
}

/**
 * This person is done here; what they entered and was not sent stays, with their name. Whoever reads the people after this was called
 * no longer finds them among those who can go on.
 */
export async function forgetPerson(user: User): Promise<void> {
  try {
    await thisDevice.keepPerson(user.userId, { user, nameOnly: true });
    const waiting = await thisDevice.waiting();
    if (!waiting.has(user.userId)) await thisDevice.dropPerson(user.userId);
  } catch {
    await thisDevice.dropPerson(user.userId).catch(() => undefined);
  }
}
