import { t } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { passwordAdvice } from './password-advice.ts';
import styles from './SignIn.module.css';

interface NewPasswordFieldProps {
  readonly label?: string;
  readonly password: string;
  /** Names and such, which must not be in it. */
  readonly about: readonly string[];
  /** What the server said of the one that was sent. */
  readonly problem?: ReactNode;
  readonly onPassword: (password: string) => void;
}

/** A password that is chosen, with advice while it is typed; the server has the last word. */
export function NewPasswordField({
  label = t`Password`,
  password,
  about,
  problem,
  onPassword,
}: NewPasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.withButton}>
      <Field label={label} hint={passwordAdvice(password, about)} problem={problem}>
        {(id, described) => (
          <input
            id={id}
            {...described}
            type={shown ? 'text' : 'password'}
            name="new-password"
            autoComplete="new-password"
            spellCheck={false}
            required
            value={password}
            onChange={({ target }) => onPassword(target.value)}
          />
        )}
      </Field>
      <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? t`Hide password` : t`Show password`}
      </Button>
    </div>
  );
}
