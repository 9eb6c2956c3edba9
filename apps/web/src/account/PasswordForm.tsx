import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '../sign-in/NewPasswordField.tsx';
import { Problem } from '../sign-in/Problem.tsx';
import { useAsking } from '../sign-in/use-asking.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './AccountPage.module.css';

interface PasswordFormProps {
  readonly asksOld: boolean;
  readonly about: readonly string[];
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** A new password for whoever is signed in. */
export function PasswordForm({ asksOld, about, onDone, onCancel }: PasswordFormProps) {
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const { ask, problem, code, busy } = useAsking<unknown>(onDone);
  const weak = code === 'weak-password' ? problem : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask('/api/account/password', { ...(asksOld && { old }), password });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`New password`}>
      {asksOld && (
        <Field label={t`Old password`}>
          {(id, described) => (
            <input
              id={id}
              {...described}
              type="password"
              autoComplete="current-password"
              required
              value={old}
              onChange={({ target }) => setOld(target.value)}
            />
          )}
        </Field>
      )}
      <NewPasswordField
        label={t`New password`}
        password={password}
        about={about}
        problem={weak}
        onPassword={setPassword}
      />
      <Problem>{weak === undefined ? problem : undefined}</Problem>
      <p className={styles.choices}>
        <Button type="submit" variant="primary" aria-busy={busy}>
          <Trans>Set the new password</Trans>
        </Button>
        {onCancel !== undefined && (
          <Button onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        )}
      </p>
    </form>
  );
}
