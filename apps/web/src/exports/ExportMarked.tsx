import type { CaseId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type RefObject, useState } from 'react';
import { useWhyNoFiles } from '../biller/why-not.ts';
import type { WorklistRow } from '../biller/worklist-row.ts';
import { Button } from '../ui/Button.tsx';
import { ExportDialog } from './ExportDialog.tsx';

/** Sends out what is marked, to a destination of choice. */
export function ExportMarked({
  rows,
  chosen,
  button,
}: {
  rows: readonly WorklistRow[];
  chosen: ReadonlySet<CaseId>;
  button: RefObject<HTMLButtonElement | null>;
}) {
  const [exporting, setExporting] = useState<readonly WorklistRow[]>();
  const whyNoFiles = useWhyNoFiles();
  return (
    <>
      <Button
        ref={button}
        disabledReason={
          whyNoFiles ?? (chosen.size === 0 ? t`Mark records first: tick them, or press x.` : undefined)
        }
        onClick={() => setExporting(rows.filter(({ caseId }) => chosen.has(caseId)))}
      >
        <Trans>Export…</Trans>
      </Button>
      {exporting !== undefined && <ExportDialog rows={exporting} onClose={() => setExporting(undefined)} />}
    </>
  );
}
