import type { UserId } from '@ionm-clock/domain';
import type { AccountChoices, Choice, SignedIn } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { takeSession } from '../session/account-session.ts';
import { waitOnThisDevice } from '../shell/waiting-words.ts';
import { Button } from '../ui/Button.tsx';
import { PinPad } from './PinPad.tsx';
import styles from './SignIn.module.css';
import { useAsking } from './use-asking.tsx';

interface PinSignInProps {
  readonly device: NonNullable<AccountChoices['device']>;
  readonly waiting: ReadonlyMap<UserId, number>;
}

/** On a shared tablet: a touch on one's name, and six digits. */
export function PinSignIn({ device, waiting }: PinSignInProps) {
  const [person, setPerson] = useState<Choice>();
  const { ask, problem, busy, forget } = useAsking<SignedIn>(takeSession);
  if (person !== undefined) {
    return (
      <section aria-label={t`PIN of ${person.name}`} className={styles.group}>
        <h2>{person.name}</h2>
        <PinPad
          label={t`PIN of ${person.name}`}
          busy={busy}
          problem={problem}
          onPin={(pin) => void ask('/api/sign-in/pin', { userId: person.userId, pin })}
        />
        <p className={styles.choices}>
          <Button
            size="large"
            onClick={() => {
              forget();
              setPerson(undefined);
            }}
          >
            <Trans>Somebody else</Trans>
          </Button>
        </p>
      </section>
    );
  }
  return (
    <section aria-label={t`People of this tablet`} className={styles.group}>
      <h2>{device.name}</h2>
      {device.people.length === 0 && (
        <p className={styles.intro}>
          <Trans>
            Nobody has a PIN here yet. Sign in with your password, then choose a PIN on your account page.
          </Trans>
        </p>
      )}
      <ul className={styles.people}>
        {device.people.map((choice) => (
          <li key={choice.userId}>
            <button type="button" className={styles.person} onClick={() => setPerson(choice)}>
              <strong>{choice.name}</strong>
              {waiting.has(choice.userId) && (
                <span className={styles.waiting}>{waitOnThisDevice(waiting.get(choice.userId) ?? 0)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
