import type { UserId } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { thisDevice } from '../device-store/this-device.ts';
import { readSignedIn } from './signed-in.ts';

/**
 * Who signed in on this device and did not sign out, by name. They can go on after the browser was closed or crashed, also
 * without a network. Beside the entries and not in `localStorage`, which a browser writes to disk seconds later. Nobody where the
 * browser keeps nothing.
 */
export async function peopleOfDevice(): Promise<readonly SignedIn[]> {
  const kept = await thisDevice.people().catch(() => []);
  return kept
    .map(readSignedIn)
    .filter((person) => person !== undefined)
    .sort((a, b) => a.user.name.localeCompare(b.user.name));
}

export function rememberPerson(person: SignedIn): Promise<void> {
  return thisDevice.keepPerson(person.user.userId, person).catch(() => undefined);
}

export function forgetPerson(userId: UserId): Promise<void> {
  return thisDevice.dropPerson(userId).catch(() => undefined);
}
