import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { notSavedYet, useWhyNoFiles } from '../biller/why-not.ts';
import { isOpen, type WorklistRow } from '../biller/worklist-row.ts';
import { Button } from '../ui/Button.tsx';
import { ExportDialog } from './ExportDialog.tsx';

/** Sends out one record, to a destination of choice. */
export function ExportRecord({ row }: { row: WorklistRow }) {
  const [exporting, setExporting] = useState<readonly WorklistRow[]>();
  const whyNoFiles = useWhyNoFiles();
  const whyNotYet = row.view.pending
    ? notSavedYet()
    : isOpen(row)
      ? t`Only finalized records go out. Finalize it first.`
      : undefined;
  return (
    <>
      <Button disabledReason={whyNoFiles ?? whyNotYet} onClick={() => setExporting([row])}>
        <Trans>Export…</Trans>
      </Button>
      {exporting !== undefined && <ExportDialog rows={exporting} onClose={() => setExporting(undefined)} />}
    </>
  );
}
