import type { Account, Proof } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { ProofForm } from '../account/ProofForm.tsx';
import { askAsPerson } from '../session/ask-server.ts';
import { useSession } from '../session/session-store.ts';
import { Problem } from '../sign-in/Problem.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './Attestation.module.css';

interface AttestProofProps {
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly children: ReactNode;
  readonly onProof: (proof: Proof) => void;
  readonly onCancel: () => void;
}

/** Asks once more who signs: by what they have, or in the demo by the PIN that everyone has there. */
export function AttestProof(props: AttestProofProps) {
  const { session } = useSession();
  return session === undefined ? <DemoPin {...props} /> : <OwnProof {...props} />;
}

/** By password, PIN or their organisation, as the server says that they can. */
function OwnProof({ children, onCancel, ...props }: AttestProofProps) {
  const [account, setAccount] = useState<Account>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    let isHere = true;
    void askAsPerson<Account>('/api/account').then((answer) => {
      if (!isHere) return;
      if (answer.ok) setAccount(answer.body);
      else setFailed(answer.error.message);
    });
    return () => {
      isHere = false;
    };
  }, []);
  if (account === undefined) {
    return (
      <>
        {children}
        <Problem>{failed}</Problem>
        <Button size="large" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </>
    );
  }
  return (
    <ProofForm account={account} action={t`Attest`} onCancel={onCancel} {...props}>
      {children}
    </ProofForm>
  );
}

function DemoPin({ busy, problem, children, onProof, onCancel }: AttestProofProps) {
  const [pin, setPin] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onProof({ kind: 'pin', pin });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Attest`}>
      {children}
      <Field label={t`Your PIN`} hint={t`In the demo everyone’s PIN is 0000.`}>
        {(id, described) => (
          <input
            id={id}
            {...described}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            required
            maxLength={20}
            value={pin}
            onChange={({ target }) => setPin(target.value)}
          />
        )}
      </Field>
      <Problem>{problem}</Problem>
      <div className={styles.ends}>
        <Button type="submit" size="large" variant="primary" aria-busy={busy}>
          <Trans>Attest</Trans>
        </Button>
        <Button size="large" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
