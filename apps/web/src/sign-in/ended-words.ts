import type { SessionEnd } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** Why somebody is on the sign-in page again; undefined where it was their own doing. */
export function endedWords(why: SessionEnd | undefined): string | undefined {
  switch (why) {
    case 'idle':
      return t`Signed out because nobody touched this device for a while. Running clocks run on.`;
    case 'too-long':
      return t`Signed out because the longest time for one sign-in is over. Running clocks run on. Sign in again to go on.`;
    case 'signed-out-everywhere':
      return t`Signed out everywhere, from the account page of this person.`;
    case 'ended-by-administrator':
      return t`An administrator has ended this session. Running clocks run on.`;
    case 'no-longer-allowed':
      return t`This account may not be used any more, or not in this role. Ask an administrator. Running clocks run on.`;
    case 'signed-out':
    case 'switched-person':
      return undefined;
    default:
      return t`You are not signed in at the server. Sign in again to go on.`;
  }
}
