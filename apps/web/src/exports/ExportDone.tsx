import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { recordsText } from '../biller/csv-choice.ts';
import { batchPath } from '../biller/record-path.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ExportDialog.module.css';
import type { WrittenFile } from './export-requests.ts';
import { MessagesProgress } from './MessagesProgress.tsx';

/** What came of it: the batch, its file, or how far its messages have got. */
export function ExportDone({
  written: { batch, fileName, leftOut },
  onClose,
}: {
  written: Extract<WrittenFile, { ok: true }>;
  onClose: () => void;
}) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div className={styles.body}>
      {batch === undefined ? (
        <p role="status">
          <Trans>▲ Nothing went out. What is left out may have changed meanwhile: look again.</Trans>
        </p>
      ) : (
        <>
          <p role="status">
            {fileName === undefined
              ? t`✓ Batch ${batch.name} is written, with ${recordsText(batch.records.length)}.`
              : t`✓ Saved ${recordsText(batch.records.length)} as ${fileName}.`}{' '}
            {leftOut.length > 0 && t`Left out: ${recordsText(leftOut.length)}.`}
          </p>
          {batch.destination.delivery.kind === 'mllp' && <MessagesProgress number={batch.number} />}
          <Link href={batchPath(batch.name)} className={styles.link} onClick={onClose}>
            {t`Look at batch ${batch.name}`}
          </Link>
        </>
      )}
      <div className={styles.actions}>
        <Button ref={close} variant="primary" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </div>
  );
}
