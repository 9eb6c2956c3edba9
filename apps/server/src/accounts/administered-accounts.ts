import type { AdministeredAccounts } from '../sign-in/sign-in.ts';
import type { AccountParts } from './account-parts.ts';
import { allSessions } from './listed-sessions.ts';

/** What the accounts tell those who administer them. */
export const administeredAccounts = (parts: AccountParts): AdministeredAccounts => ({
  all: async () => {
    const { credentials } = parts.store;
    const [passwords, codes, pins, locked] = await Promise.all([
      credentials.usersOf('passwords'),
      credentials.usersOf('authenticators'),
      credentials.usersOf('pins'),
      parts.lockOut.lockedAccounts(),
    ]);
    return (userId) => {
      const lockedUntil = locked.get(userId);
      return {
        hasPassword: passwords.has(userId),
        hasCode: codes.has(userId),
        hasPin: pins.has(userId),
        ...(lockedUntil && { lockedUntil }),
      };
    };
  },
  sessions: () => allSessions(parts),
});
