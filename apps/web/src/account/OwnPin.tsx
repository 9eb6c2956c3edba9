import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { PIN_DIGITS } from '../sign-in/PinPad.tsx';
import { useAsking } from '../sign-in/use-asking.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './AccountPage.module.css';
import type { AccountPart } from './account-part.ts';
import { ProofForm } from './ProofForm.tsx';

/** The PIN with which a technologist signs in on shared tablets. */
export function OwnPin({ account, onChanged }: AccountPart) {
  const [open, setOpen] = useState(false);
  const [pin, setPin] = useState('');
  const close = (): void => {
    setOpen(false);
    setPin('');
    onChanged();
  };
  const { ask, problem, code, busy } = useAsking<unknown>(close);
  const weak = code === 'weak-pin' ? problem : undefined;
  return (
    <section aria-labelledby="own-pin" className={styles.part}>
      <h2 id="own-pin">
        <Trans>PIN</Trans>
      </h2>
      <p className={styles.quiet}>
        {account.hasPin
          ? t`You have a PIN for shared tablets.`
          : t`With a PIN you sign in on shared tablets in two seconds. It works on those only.`}
      </p>
      {open ? (
        <ProofForm
          account={{ ...account, proofs: account.proofs.filter((kind) => kind !== 'pin') }}
          action={account.hasPin ? t`Change the PIN` : t`Set the PIN`}
          busy={busy}
          problem={weak === undefined ? problem : undefined}
          onProof={(proof) => void ask('/api/account/pin', { pin, proof })}
          onCancel={close}
        >
          <Field
            label={t`New PIN`}
            hint={t`${PIN_DIGITS} digits, not in a row and not all the same.`}
            problem={weak}
          >
            {(id, described) => (
              <input
                id={id}
                {...described}
                type="password"
                inputMode="numeric"
                autoComplete="off"
                maxLength={PIN_DIGITS}
                pattern={`\\d{${PIN_DIGITS}}`}
                required
                value={pin}
                onChange={({ target }) => setPin(target.value)}
              />
            )}
          </Field>
        </ProofForm>
      ) : (
        <Button onClick={() => setOpen(true)}>{account.hasPin ? t`Change the PIN` : t`Set a PIN`}</Button>
      )}
    </section>
  );
}
