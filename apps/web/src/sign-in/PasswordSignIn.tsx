import type { PasswordAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { takeSession } from '../session/account-session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { CodeField } from './CodeField.tsx';
import { Problem } from './Problem.tsx';
import styles from './SignIn.module.css';
import { useAsking } from './use-asking.tsx';

/** Name and password, and then the code of the authenticator app where the account has one. */
export function PasswordSignIn() {
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const { ask, problem, busy, forget } = useAsking<PasswordAnswer>((answer) => {
    if ('needs' in answer) setCode('');
    else takeSession(answer);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask('/api/sign-in/password', { signInName, password, ...(code !== undefined && { code }) });
  };
  const back = (): void => {
    setCode(undefined);
    setPassword('');
    forget();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Sign in with a password`}>
      {code === undefined ? (
        <>
          <Field label={t`Sign-in name`}>
            {(id, described) => (
              <input
                id={id}
                {...described}
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
                value={signInName}
                onChange={({ target }) => setSignInName(target.value)}
              />
            )}
          </Field>
          <Field label={t`Password`}>
            {(id, described) => (
              <input
                id={id}
                {...described}
                type="password"
                name="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={({ target }) => setPassword(target.value)}
              />
            )}
          </Field>
        </>
      ) : (
        <CodeField code={code} onCode={setCode} />
      )}
      <Problem>{problem}</Problem>
      <p className={styles.choices}>
        <Button type="submit" variant="primary" size="large" aria-busy={busy}>
          <Trans>Sign in</Trans>
        </Button>
        {code !== undefined && (
          <Button size="large" onClick={back}>
            <Trans>Back</Trans>
          </Button>
        )}
      </p>
    </form>
  );
}
