import type { UserId } from '@ionm-clock/domain';
import type { AccountChoices } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { EnrolTablet } from './EnrolTablet.tsx';
import { InvitationForm } from './InvitationForm.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import { PinSignIn } from './PinSignIn.tsx';
import styles from './SignIn.module.css';
import { SingleSignOnButton, SingleSignOnProblem } from './SingleSignOn.tsx';

interface AccountSignInProps {
  readonly choices: AccountChoices;
  readonly waiting: ReadonlyMap<UserId, number>;
  readonly onEnrolled: (choices: AccountChoices) => void;
}

type Way = 'pin' | 'password' | 'invitation' | 'tablet';

/** The ways in, the one that is used most here first. */
export default function AccountSignIn({ choices, waiting, onEnrolled }: AccountSignInProps) {
  const { device, singleSignOn } = choices;
  const first: Way = device === undefined ? 'password' : 'pin';
  const [chosen, setChosen] = useState<Way>();
  const way = chosen ?? first;
  return (
    <>
      <SingleSignOnProblem />
      {way === 'pin' && device !== undefined && <PinSignIn device={device} waiting={waiting} />}
      {way === 'password' && (
        <>
          {singleSignOn !== undefined && <SingleSignOnButton name={singleSignOn.name} />}
          <PasswordSignIn />
        </>
      )}
      {way === 'invitation' && <InvitationForm />}
      {way === 'tablet' && (
        <EnrolTablet
          onEnrolled={(enrolled) => {
            setChosen(undefined);
            onEnrolled(enrolled);
          }}
        />
      )}
      <nav aria-label={t`Other ways in`} className={styles.ways}>
        {device !== undefined && way !== 'pin' && (
          <Button onClick={() => setChosen('pin')}>
            <Trans>Sign in with a PIN</Trans>
          </Button>
        )}
        {way !== 'password' && (
          <Button onClick={() => setChosen('password')}>
            <Trans>Sign in with a password</Trans>
          </Button>
        )}
        {way !== 'invitation' && (
          <Button onClick={() => setChosen('invitation')}>
            <Trans>I have an invitation code</Trans>
          </Button>
        )}
        {device === undefined && way !== 'tablet' && (
          <Button onClick={() => setChosen('tablet')}>
            <Trans>Set up this tablet</Trans>
          </Button>
        )}
      </nav>
    </>
  );
}
