import { ATTESTATION_MEANINGS, commandId, type User } from '@ionm-clock/domain';
import type { AttestationRequest, Proof } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { useOpened } from '../log/opened-cases.ts';
import { Problem } from '../sign-in/Problem.tsx';
import { useAsking } from '../sign-in/use-asking.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Attestation.module.css';
import { AttestProof } from './AttestProof.tsx';
import { SignedReports } from './SignedReports.tsx';
import { WhatIsSigned } from './WhatIsSigned.tsx';

/** The case as the server holds it: so many events are stored of it. */
const versionOf = ({ events }: CaseView): number => events.filter(({ pending }) => !pending).length;

/** Shows what is signed and what that means, and asks once more who signs. Nothing of it is ever kept on the device. */
export function AttestDialog({
  view,
  user,
  onClose,
}: {
  readonly view: CaseView;
  readonly user: User;
  readonly onClose: () => void;
}) {
  // What is on the screen is what is signed: it does not change under the finger.
  const [shown, setShown] = useState(view);
  const { ask, busy, problem, forget } = useAsking<unknown>(onClose);
  useOpened(shown.state.id, 'case');
  const meaning = ATTESTATION_MEANINGS[user.role === 'physician' ? 'physician' : 'technologist'];
  const changed = versionOf(view) !== versionOf(shown) && !busy;
  const { room, facility } = shown.state.details;
  const sign = (proof: Proof): void => {
    const request: AttestationRequest = {
      commandId: commandId(crypto.randomUUID()),
      caseId: shown.state.id,
      version: versionOf(shown),
      meaning,
      proof,
    };
    void ask('/api/attestations', request);
  };
  return (
    <Dialog title={t`Attest ${room} ${facility}`} onClose={onClose}>
      <div className={styles.dialog}>
        <WhatIsSigned view={shown} />
        <SignedReports state={shown.state} user={user} />
        {changed ? (
          <>
            <Problem>{t`The case was changed while you looked at it.`}</Problem>
            <div className={styles.ends}>
              <Button
                size="large"
                variant="primary"
                onClick={() => {
                  forget();
                  setShown(view);
                }}
              >
                <Trans>Show what it says now</Trans>
              </Button>
              <Button size="large" onClick={onClose}>
                <Trans>Cancel</Trans>
              </Button>
            </div>
          </>
        ) : (
          <AttestProof busy={busy} problem={problem} onProof={sign} onCancel={onClose}>
            <blockquote className={styles.meaning}>{meaning}</blockquote>
          </AttestProof>
        )}
      </div>
    </Dialog>
  );
}
