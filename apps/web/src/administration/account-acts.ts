import type { AdministeredPerson } from '@ionm-clock/protocol';
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
    name: 'Unlock',
    what: 'lock',
    means: 'Their password is looked at again at once. Do it when you know that it was they who mistyped.',
    whyNot: isLocked ? undefined : 'It is not locked.',
  },
  {
    name: 'Remove the password',
    what: 'password',
    means: 'They cannot sign in with it any more. Give them a code, so that they set another.',
    whyNot: account?.hasPassword === true ? undefined : 'There is no password.',
  },
  {
    name: 'Remove the authenticator app',
    what: 'code',
    means:
      'For a lost phone. The app and the recovery codes no longer count; they set up another at the next sign-in where their role asks for it.',
    whyNot: account?.hasCode === true ? undefined : 'There is no authenticator app.',
  },
  {
    name: 'Remove the PIN',
    what: 'pin',
    means: 'They cannot use shared tablets until they have set another PIN in their account.',
    whyNot: account?.hasPin === true ? undefined : 'There is no PIN.',
  },
  {
    name: 'Sign out everywhere',
    what: 'sessions',
    means:
      'All their sessions end within seconds. A running clock runs on, and what waits on a device is kept there.',
    whyNot: sessions > 0 ? undefined : 'They are signed in nowhere.',
  },
];
