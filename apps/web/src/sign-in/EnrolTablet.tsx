import type { AccountChoices } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './SignIn.module.css';
import { useAsking } from './use-asking.tsx';

/** Makes this browser a shared tablet, with the code that an administrator was given for it. */
export function EnrolTablet({ onEnrolled }: { readonly onEnrolled: (choices: AccountChoices) => void }) {
  const [code, setCode] = useState('');
  const { ask, problem, busy } = useAsking<AccountChoices>(onEnrolled);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void ask('/api/devices/enrol', { code: code.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Set up this tablet`}>
      <h2>
        <Trans>Set up this tablet</Trans>
      </h2>
      <p className={styles.intro}>
        <Trans>
          For a tablet that several technologists share: on it they sign in with their name and a PIN. An
          administrator adds it under <em>Devices</em>, and is given a code for it.
        </Trans>
      </p>
      <Field label={t`Code for this tablet`} problem={problem}>
        {(id, described) => (
          <input
            id={id}
            {...described}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <p className={styles.choices}>
        <Button type="submit" variant="primary" size="large" aria-busy={busy}>
          <Trans>Set up this tablet</Trans>
        </Button>
      </p>
    </form>
  );
}
