import type { RecoveryCodes } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useAsking } from '../sign-in/use-asking.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';
import type { AccountPart } from './account-part.ts';
import { ProofForm } from './ProofForm.tsx';
import { ShownCodes } from './ShownCodes.tsx';

/** How many recovery codes are left, and new ones in their place. */
export function RecoveryCodesSection({ account, onChanged }: AccountPart) {
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const { ask, problem, busy } = useAsking<RecoveryCodes>((answer) => setCodes(answer.codes));
  const close = (): void => {
    setOpen(false);
    setCodes(undefined);
    onChanged();
  };
  const left = account.recoveryCodesLeft;
  return (
    <section aria-labelledby="recovery-codes" className={styles.part}>
      <h2 id="recovery-codes">
        <Trans>Recovery codes</Trans>
      </h2>
      <p className={styles.quiet}>
        <Trans>
          <Plural value={left} one="# code is left." other="# codes are left." /> Each signs you in once
          without your phone.
        </Trans>
      </p>
      {codes !== undefined && <ShownCodes codes={codes} onKept={close} />}
      {!open && (
        <Button onClick={() => setOpen(true)}>
          <Trans>Make new recovery codes</Trans>
        </Button>
      )}
      {open && codes === undefined && (
        <ProofForm
          account={account}
          action={t`Make new codes`}
          busy={busy}
          problem={problem}
          onProof={(proof) => void ask('/api/account/recovery-codes', { proof })}
          onCancel={close}
        >
          <p>
            <Trans>The codes that you have now stop working.</Trans>
          </p>
        </ProofForm>
      )}
    </section>
  );
}
