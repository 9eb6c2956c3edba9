import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { messageCounts, messageStates } from './batch-messages.ts';
import styles from './ExportDialog.module.css';
import { FailedAttemptNotice } from './FailedAttemptNotice.tsx';
import { progressText } from './progress-text.ts';
import { useBatch } from './use-batches.ts';

/** How far the messages of a batch have got, while somebody waits for it. It goes on when nobody does. */
export function MessagesProgress({ number }: { number: number }) {
  const { told } = useBatch(number);
  if (told?.ok !== true) {
    return <p role="status">{told === undefined ? t`Asking the server…` : told.message}</p>;
  }
  const { batch } = told.answer;
  const { all, waiting } = messageCounts(messageStates(batch));
  return (
    <>
      <p role="status">{progressText(batch)}</p>
      <progress
        className={styles.progress}
        value={all - waiting}
        max={all}
        aria-label={t`Messages answered`}
      />
      {batch.failed !== undefined && <FailedAttemptNotice failed={batch.failed} batch={batch.name} />}
      {waiting > 0 && (
        <p>
          <Trans>You need not wait here: it goes on by itself, and the batch says what became of it.</Trans>
        </p>
      )}
    </>
  );
}
