import type { SessionEnd, SignInMethod } from '@ionm-clock/domain';
import type { ListedSession } from '@ionm-clock/protocol';

export const METHOD_WORDS: Readonly<Record<SignInMethod, string>> = {
  password: 'password',
  'single-sign-on': 'single sign-on',
  pin: 'PIN',
  demo: 'demo, no password',
};

export const END_WORDS: Readonly<Record<SessionEnd, string>> = {
  'signed-out': 'signed out',
  idle: 'idle too long',
  'too-long': 'the longest session is over',
  'switched-person': 'somebody else took the tablet',
  'signed-out-everywhere': 'signed out everywhere',
  'ended-by-administrator': 'ended by an administrator',
  'no-longer-allowed': 'no longer allowed',
};

/** Who is there now first, by when they were last active; then those that are over. */
export const sessionOrder = (a: ListedSession, b: ListedSession): number =>
  Number(a.ended !== undefined) - Number(b.ended !== undefined) || b.lastActiveAt - a.lastActiveAt;

/** `OR 4 tablet`, or the browser as it says: where somebody sits. */
export const placeWords = ({ device, agent }: ListedSession): string => device ?? (agent || 'a browser');
