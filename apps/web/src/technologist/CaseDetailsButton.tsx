import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';

/** The way to put right what was entered of a case. */
export function CaseDetailsButton({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState(false);
  const may = mayNow(view, { type: 'changeDetails', changes: {} });
  return (
    <>
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={() => setOpen(true)}>
        <Trans>Case details…</Trans>
      </Button>
      {open && <DetailsDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
