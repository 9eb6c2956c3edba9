import type { Account, Proof } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { PinPad } from '../sign-in/PinPad.tsx';
import { Problem } from '../sign-in/Problem.tsx';
import { singleSignOnWords } from '../sign-in/SingleSignOn.tsx';
import { proveAtProvider, singleSignOnReturn } from '../sign-in/single-sign-on-return.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './AccountPage.module.css';

interface ProofFormProps {
  readonly account: Pick<Account, 'proofs' | 'hasCode'>;
  /** What the button does once the person has proved who they are. */
  readonly action: string;
  readonly busy: boolean;
  readonly problem: ReactNode;
  /** What else is asked, above. */
  readonly children?: ReactNode;
  readonly onProof: (proof: Proof) => void;
  readonly onCancel: () => void;
}

/** Asks once more who somebody is, before what matters: by password, PIN, or their organisation. */
export function ProofForm({ account, action, busy, problem, children, onProof, onCancel }: ProofFormProps) {
  const { proofs, hasCode } = account;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { about, code: cameBack } = singleSignOnReturn;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onProof({ kind: 'password', password, ...(code !== '' && { code }) });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={action}>
      {children}
      {proofs.includes('password') && (
        <>
          <Field label={t`Your password`}>
            {(id, described) => (
              <input
                id={id}
                {...described}
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={({ target }) => setPassword(target.value)}
              />
            )}
          </Field>
          {hasCode && (
            <Field label={t`Code of your authenticator app`} hint={t`Or one of your recovery codes.`}>
              {(id, described) => (
                <input
                  id={id}
                  {...described}
                  autoComplete="one-time-code"
                  required
                  value={code}
                  onChange={({ target }) => setCode(target.value)}
                />
              )}
            </Field>
          )}
        </>
      )}
      {!proofs.includes('password') && proofs.includes('pin') && (
        <PinPad label={t`Your PIN`} busy={busy} onPin={(pin) => onProof({ kind: 'pin', pin })} />
      )}
      <Problem>{problem}</Problem>
      {about === 'again' && cameBack !== undefined && cameBack !== 'done' && (
        <Problem>{singleSignOnWords()[cameBack]}</Problem>
      )}
      <p className={styles.choices}>
        {proofs.includes('password') && (
          <Button type="submit" variant="primary" aria-busy={busy}>
            {action}
          </Button>
        )}
        {proofs.includes('single-sign-on') &&
          (about === 'again' && cameBack === 'done' ? (
            <Button
              onClick={() => onProof({ kind: 'single-sign-on' })}
            >{t`${action}, as your organisation knows you`}</Button>
          ) : (
            <Button onClick={proveAtProvider}>
              <Trans>Prove it with your organisation first</Trans>
            </Button>
          ))}
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </p>
    </form>
  );
}
