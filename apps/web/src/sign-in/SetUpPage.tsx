import type { SignedIn } from '@ionm-clock/protocol';
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

/** The first start: whoever has the code that the server printed becomes the first administrator. */
export default function SetUpPage() {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const asking = useAsking<SignedIn>(takeSession);
  const weak = asking.code === 'weak-password' ? asking.problem : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void asking.ask('/api/set-up', { code: code.trim(), name, signInName, password });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Set up IONM Clock`}>
      <h1>
        <Trans>Set up IONM Clock</Trans>
      </h1>
      <p className={styles.intro}>
        <Trans>
          Nobody administers this server yet. You become its first administrator: you add facilities, people
          and tablets afterwards.
        </Trans>
      </p>
      <TextField
        label={t`Set-up code`}
        hint={t`The server printed it when it started. It shows that you may set it up.`}
        value={code}
        autoComplete="off"
        onValue={setCode}
      />
      <TextField label={t`Your name`} value={name} autoComplete="name" onValue={setName} />
      <TextField
        label={t`Sign-in name`}
        hint={t`What you type when you sign in: a short name, or your address of mail.`}
        value={signInName}
        autoComplete="username"
        onValue={setSignInName}
      />
      <NewPasswordField
        password={password}
        about={[name, signInName]}
        problem={weak}
        onPassword={setPassword}
      />
      <Problem>{weak === undefined ? asking.problem : undefined}</Problem>
      <p className={styles.choices}>
        <Button type="submit" variant="primary" size="large" aria-busy={asking.busy}>
          <Trans>Become the first administrator</Trans>
        </Button>
      </p>
    </form>
  );
}
