import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';
import type { AccountPart } from './account-part.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** The password: changed by whoever knows the old one. */
export function OwnPassword({ account, onChanged }: AccountPart) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const { hasPassword, user, signInName } = account;
  return (
    <section aria-labelledby="own-password" className={styles.part}>
      <h2 id="own-password">
        <Trans>Password</Trans>
      </h2>
      {done && (
        <p role="status">
          <Trans>The new password holds from now on.</Trans>
        </p>
      )}
      {open ? (
        <PasswordForm
          asksOld={hasPassword}
          about={[user.name, signInName]}
          onDone={() => {
            setOpen(false);
            setDone(true);
            onChanged();
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{hasPassword ? t`Change password` : t`Set a password`}</Button>
      )}
    </section>
  );
}
