import type { UserId } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { parsedText, readSignedIn } from './signed-in.ts';

const KEY = 'ionm-clock/people';

/**
 * Who signed in on this device and did not sign out, the latest first. They can go on after the browser was closed or crashed,
 * also without a network. Nobody where the browser keeps nothing.
 */
export function peopleOfDevice(): readonly SignedIn[] {
  try {
    const stored = parsedText(localStorage.getItem(KEY));
    return Array.isArray(stored) ? stored.map(readSignedIn).filter((person) => person !== undefined) : [];
  } catch {
    return [];
  }
}

export function rememberPerson(person: SignedIn): void {
  keep([person, ...others(person.user.userId)]);
}

export function forgetPerson(userId: UserId): void {
  keep(others(userId));
}

const others = (userId: UserId): readonly SignedIn[] =>
  peopleOfDevice().filter(({ user }) => user.userId !== userId);

function keep(people: readonly SignedIn[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(people));
  } catch {
    // A browser that keeps nothing; the tab remembers as long as it lives.
  }
}
