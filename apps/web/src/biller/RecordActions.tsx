import { findingCounts, unsettled } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { type RefObject, useState } from 'react';
import { ExportRecord } from '../exports/ExportRecord.tsx';
import { issue } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { Button } from '../ui/Button.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './RecordPanel.module.css';
import { SendBackForm } from './SendBack.tsx';
import { useWhyNotRole, whyNotNow } from './why-not.ts';
import { whyNotFinalize } from './why-not-finalize.ts';
import { isOpen, type WorklistRow } from './worklist-row.ts';

/** Finalize, and reopen with a reason. Both stay where they are; the one that cannot be now says why. */
export function RecordActions({
  row,
  finalizeButton,
}: {
  row: WorklistRow;
  finalizeButton: RefObject<HTMLButtonElement | null>;
}) {
  const [reopening, setReopening] = useState(false);
  const [sendingBack, setSendingBack] = useState(false);
  const connection = useConnection();
  const whyNotRole = useWhyNotRole('finalizeRecord');
  const { caseId, record } = row;
  const errors =
    findingCounts(unsettled(record?.findings ?? [])).find(({ severity }) => severity === 'error')?.count ?? 0;
  const open = isOpen(row);
  // Somebody else was faster; the form must not come back after the next finalizing.
  if (reopening && open) setReopening(false);
  if (reopening && !open) return <ReopenForm row={row} onDone={() => setReopening(false)} />;
  if (sendingBack && !open) setSendingBack(false);
  if (sendingBack && open) return <SendBackForm row={row} onDone={() => setSendingBack(false)} />;
  return (
    <div className={styles.actions}>
      <Button
        ref={finalizeButton}
        variant={open && whyNotRole === undefined ? 'primary' : 'plain'}
        disabledReason={whyNotRole ?? whyNotFinalize(row, connection.status)}
        onClick={() => issue(caseId, { type: 'finalizeRecord' })}
      >
        <Trans>Finalize</Trans>
      </Button>
      <Button
        disabledReason={whyNotRole ?? whyNotNow(row.view, ANY_REASON)}
        onClick={() => setReopening(true)}
      >
        <Trans>Reopen</Trans>
      </Button>
      <ExportRecord row={row} />
      <Button onClick={() => window.print()}>
        <Trans>Print…</Trans>
      </Button>
      <Button
        disabledReason={whyNotRole ?? whyNotNow(row.view, ANY_SEND_BACK)}
        onClick={() => setSendingBack(true)}
      >
        <Trans>Send back…</Trans>
      </Button>
      {whyNotRole !== undefined && <p className={styles.caution}>{whyNotRole}</p>}
      {open && errors > 0 && (
        <p className={styles.caution}>
          <Trans>
            <strong>
              ▲ <Plural value={errors} one="# error" other="# errors" />
            </strong>{' '}
            would go out with it. Finalizing can be undone: reopen.
          </Trans>
        </p>
      )}
    </div>
  );
}

const ANY_SEND_BACK = { type: 'sendBack', to: 'technologist', reason: 'to be given' } as const;
const ANY_REASON = { type: 'reopenRecord', reason: 'to be given' } as const;

function ReopenForm({ row: { caseId, view, status }, onDone }: { row: WorklistRow; onDone: () => void }) {
  const reopening = (reason: string) => ({ type: 'reopenRecord', reason }) as const;
  return (
    <ReasonForm
      label={t`Why is it reopened?`}
      hint={
        status === 'exported'
          ? t`The record has been exported. The file that went out stays as it is; the next one has a new version.`
          : t`The reason stays in the log. The next finalizing makes a new version.`
      }
      submit={t`Reopen`}
      leave={t`Leave it finalized`}
      whyNot={(reason) => whyNotNow(view, reopening(reason))}
      onGiven={(reason) => {
        issue(caseId, reopening(reason));
        onDone();
      }}
      onLeave={onDone}
    />
  );
}
