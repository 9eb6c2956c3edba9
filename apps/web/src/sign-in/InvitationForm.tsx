import type { PasswordAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { takeSession } from '../session/account-session.ts';
import { Button } from '../ui/Button.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { Problem } from './Problem.tsx';
import styles from './SignIn.module.css';
import { TextField } from './TextField.tsx';
import { useAsking } from './use-asking.tsx';

/** With the one-time code of an administrator one sets a password: at first, or when it was forgotten. */
export function InvitationForm() {
  const [signInName, setSignInName] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const asking = useAsking<PasswordAnswer>((answer) => {
    if ('needs' in answer) setNeedsCode(true);
    else takeSession(answer);
  });
  const weak = asking.code === 'weak-password' ? asking.problem : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void asking.ask('/api/invitations/accept', { signInName, code: code.trim(), password });
  };
  if (needsCode) {
    return (
      <p role="status" className={styles.notice}>
        <Trans>
          The new password is set. Now sign in with it, and with the code of your authenticator app.
        </Trans>
      </p>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Accept an invitation`}>
      <h2>
        <Trans>Set your password</Trans>
      </h2>
      <p className={styles.intro}>
        <Trans>An administrator gave you a code, which holds once.</Trans>
      </p>
      <TextField label={t`Code`} value={code} autoComplete="one-time-code" onValue={setCode} />
      <TextField label={t`Sign-in name`} value={signInName} autoComplete="username" onValue={setSignInName} />
      <NewPasswordField
        label={t`New password`}
        password={password}
        about={[signInName]}
        problem={weak}
        onPassword={setPassword}
      />
      <Problem>{weak === undefined ? asking.problem : undefined}</Problem>
      <p className={styles.choices}>
        <Button type="submit" variant="primary" size="large" aria-busy={asking.busy}>
          <Trans>Set password and sign in</Trans>
        </Button>
      </p>
    </form>
  );
}
