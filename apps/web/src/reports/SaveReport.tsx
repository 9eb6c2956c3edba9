import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Downloaded } from '../download/download.ts';
import { NotDownloaded } from '../download/NotDownloaded.tsx';
import { Button } from '../ui/Button.tsx';
import { saveReport } from './use-report.ts';

/** All of a report as a file. Whoever takes it out stands in the audit trail. */
export function SaveReport({ path, ready }: { readonly path: string; readonly ready: boolean }) {
  const [writing, setWriting] = useState(false);
  const [outcome, setOutcome] = useState<Downloaded & { readonly of: string }>();
  const save = async (): Promise<void> => {
    setWriting(true);
    setOutcome({ ...(await saveReport(path)), of: path });
    setWriting(false);
  };
  // What came of another range says nothing of this one.
  const told = outcome?.of === path ? outcome : undefined;
  return (
    <>
      <Button
        disabledReason={
          writing ? t`The file is being written.` : ready ? undefined : t`The report is being made.`
        }
        onClick={() => void save()}
      >
        <Trans>Download as CSV</Trans>
      </Button>
      <Button onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      {told?.ok === true && <p role="status">{t`Saved as ${told.fileName}.`}</p>}
      {told?.ok === false && <NotDownloaded why={told.message} />}
    </>
  );
}
