import type { AdministeredPerson } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import type { RemovableCredential } from './administration-requests.ts';

/** Something that an administrator does about how somebody signs in. */
export interface AccountAct {
  readonly name: string;
  readonly what: RemovableCredential | 'sessions';
  /** What comes of it, in plain words. */
  readonly means: string;
  /** Why there is nothing to do; undefined when there is. */
  readonly whyNot: string | undefined;
}

/** All of them, those that would do nothing with the reason. */
export const accountActs = (
  account: AdministeredPerson['account'],
  sessions: number,
  isLocked: boolean,
): readonly AccountAct[] => [
  {
    name: t`Unlock`,
    what: 'lock',
    means: t`Their password is looked at again at once. Do it when you know that it was they who mistyped.`,
    whyNot: isLocked ? undefined : t`It is not locked.`,
  },
  {
    name: t`Remove the password`,
    what: 'password',
    means: t`They cannot sign in with it any more. Give them a code, so that they set another.`,
    whyNot: account?.hasPassword === true ? undefined : t`There is no password.`,
  },
  {
    name: t`Remove the authenticator app`,
    what: 'code',
    means: t`For a lost phone. The app and the recovery codes no longer count; they set up another at the next sign-in where their role asks for it.`,
    whyNot: account?.hasCode === true ? undefined : t`There is no authenticator app.`,
  },
  {
    name: t`Remove the PIN`,
    what: 'pin',
    means: t`They cannot use shared tablets until they have set another PIN in their account.`,
    whyNot: account?.hasPin === true ? undefined : t`There is no PIN.`,
  },
  {
    name: t`Sign out everywhere`,
    what: 'sessions',
    means: t`All their sessions end within seconds. A running clock runs on, and what waits on a device is kept there.`,
    whyNot: sessions > 0 ? undefined : t`They are signed in nowhere.`,
  },
];
