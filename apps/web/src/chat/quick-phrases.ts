import type { Role } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What is written most often, a tap away: other things in the OR than by who reads. */
export const quickPhrases = (role: Role | undefined): readonly string[] =>
  role === 'physician'
    ? [t`Looking now`, t`I agree`, t`Please repeat the run`, t`Please tell the surgeon`, t`Call me`]
    : [
        t`Please look now`,
        t`Signals are stable`,
        t`Baselines are complete`,
        t`Closing`,
        t`Please call the OR`,
      ];
