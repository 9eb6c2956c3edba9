import { findingCounts } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { type RefObject, useState } from 'react';
import { issue } from '../log/case-views.ts';
import { type Connection, useConnection } from '../log/connection.ts';
import { Button } from '../ui/Button.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './RecordPanel.module.css';
import { notSavedYet, useWhyNotRole, whyNotNow } from './why-not.ts';
import type { WorklistRow } from './worklist-row.ts';

/** Finalize, and reopen with a reason. Both stay where they are; the one that cannot be now says why. */
export function RecordActions({
  row,
  finalizeButton,
}: {
  row: WorklistRow;
  finalizeButton: RefObject<HTMLButtonElement | null>;
}) {
  const [reopening, setReopening] = useState(false);
  const connection = useConnection();
  const whyNotRole = useWhyNotRole('finalizeRecord');
  const { caseId, status, record } = row;
  const errors =
    findingCounts(record?.findings ?? []).find(({ severity }) => severity === 'error')?.count ?? 0;
  const open = status === 'ended';
  // Somebody else was faster; the form must not come back after the next finalizing.
  if (reopening && open) setReopening(false);
  if (reopening && !open) return <ReopenForm row={row} onDone={() => setReopening(false)} />;
  return (
    <div className={styles.actions}>
      <Button
        ref={finalizeButton}
        variant={open && whyNotRole === undefined ? 'primary' : 'plain'}
        disabledReason={whyNotRole ?? whyNotFinalize(row, connection)}
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
      <Button onClick={() => window.print()}>
        <Trans>Print…</Trans>
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

const ANY_REASON = { type: 'reopenRecord', reason: 'to be given' } as const;

/** A record is finalized as it is seen, never as it is about to be. */
function whyNotFinalize(
  { view, status, recomputing }: WorklistRow,
  connection: Connection,
): string | undefined {
  if (status === 'ended' && connection.status !== 'online') {
    return t`The server cannot be reached, so the record may have changed. Finalize when it is back.`;
  }
  if (view.pending) return notSavedYet();
  if (status === 'ended' && recomputing)
    return t`The record is being recomputed. Wait a moment, look, then finalize.`;
  return whyNotNow(view, { type: 'finalizeRecord' });
}

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
