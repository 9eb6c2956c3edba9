import { type RefObject, useEffect, useRef, useState } from 'react';
import { issue, mayNow } from '../log/case-views.ts';
import { type Connection, useConnection } from '../log/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './RecordPanel.module.css';
import { findingCounts, type WorklistRow } from './worklist-row.ts';

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
        variant={open ? 'primary' : 'plain'}
        disabledReason={whyNotFinalize(row, connection)}
        onClick={() => issue(caseId, { type: 'finalizeRecord' })}
      >
        Finalize
      </Button>
      <Button disabledReason={whyNotReopen(row)} onClick={() => setReopening(true)}>
        Reopen
      </Button>
      {open && errors > 0 && (
        <p className={styles.caution}>
          <strong>▲ {errors === 1 ? '1 error' : `${errors} errors`}</strong> would go out with it. Finalizing
          can be undone: reopen.
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
    return 'The server cannot be reached, so the record may have changed. Finalize when it is back.';
  }
  if (view.pending) return 'What you did last is not saved yet. It is sent by itself; wait for it.';
  if (status === 'ended' && recomputing)
    return 'The record is being recomputed. Wait a moment, look, then finalize.';
  const may = mayNow(view, { type: 'finalizeRecord' });
  return may.ok ? undefined : may.reason;
}

function whyNotReopen({ view }: WorklistRow): string | undefined {
  if (view.pending) return 'What you did last is not saved yet. It is sent by itself; wait for it.';
  const may = mayNow(view, ANY_REASON);
  return may.ok ? undefined : may.reason;
}

function ReopenForm({ row: { caseId, view, status }, onDone }: { row: WorklistRow; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const command = { type: 'reopenRecord', reason: reason.trim() } as const;
  const may = mayNow(view, command);
  const reopen = (): void => {
    if (!may.ok) return;
    issue(caseId, command);
    onDone();
  };
  return (
    <form
      className={styles.reopen}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        reopen();
      }}
    >
      <Field
        label="Why is it reopened?"
        hint={
          status === 'exported'
            ? 'The record has been exported. The file that went out stays as it is; the next one has a new version.'
            : 'The reason stays in the log. The next finalizing makes a new version.'
        }
      >
        {(id) => (
          <input
            id={id}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            ref={field}
            maxLength={4000}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabledReason={may.ok ? undefined : may.reason}>
          Reopen
        </Button>
        <Button onClick={onDone}>Leave it finalized</Button>
      </div>
    </form>
  );
}
