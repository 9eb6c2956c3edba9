import type { AdministeredAccounts } from '../sign-in/sign-in.ts';
import type { AccountParts } from './account-parts.ts';
import { allSessions } from './listed-sessions.ts';

/** What the accounts tell those who administer them. */
export const administeredAccounts = (parts: AccountParts): AdministeredAccounts => ({
  accountOf: (userId) => {
    const { credentials } = parts.store;
    const lockedUntil = parts.lockOut.accountLockedUntil(userId);
    return {
      hasPassword: credentials.passwordOf(userId) !== undefined,
      hasCode: credentials.authenticatorOf(userId) !== undefined,
      hasPin: credentials.pinOf(userId) !== undefined,
      ...(lockedUntil && { lockedUntil }),
    };
  },
  sessions: () => allSessions(parts),
});
