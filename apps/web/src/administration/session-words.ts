import type { SessionEnd, SignInMethod } from '@ionm-clock/domain';
import type { ListedSession } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

export const methodWords = (): Readonly<Record<SignInMethod, string>> => ({
  password: t`password`,
  'single-sign-on': t`single sign-on`,
  pin: t`PIN`,
  demo: t`demo, no password`,
});

export const endWords = (): Readonly<Record<SessionEnd, string>> => ({
  'signed-out': t`signed out`,
  idle: t`idle too long`,
  'too-long': t`the longest session is over`,
  'switched-person': t`somebody else took the tablet`,
  'signed-out-everywhere': t`signed out everywhere`,
  'ended-by-administrator': t`ended by an administrator`,
  'no-longer-allowed': t`no longer allowed`,
});

/** Who is there now first, by when they were last active; then those that are over. */
export const sessionOrder = (a: ListedSession, b: ListedSession): number =>
  Number(a.ended !== undefined) - Number(b.ended !== undefined) || b.lastActiveAt - a.lastActiveAt;

/** `OR 4 tablet`, or the browser as it says: where somebody sits. */
export const placeWords = ({ device, agent }: ListedSession): string => device ?? (agent || t`a browser`);
