import { mayIssue } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, mayNow } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { MissedTimeDialog } from './MissedTimeDialog.tsx';

/** The way to enter what was not logged as it happened, for those who may. */
export function MissedTimeButton({ view }: { readonly view: CaseView }) {
  const { user } = useSession();
  const [open, setOpen] = useState(false);
  if (user === undefined || !mayIssue(user.role, 'enterByHand')) return null;
  const may = mayNow(view, { type: 'addNote', text: 'note' });
  return (
    <>
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={() => setOpen(true)}>
        <Trans>Enter a missed time…</Trans>
      </Button>
      {open && <MissedTimeDialog view={view} user={user} onClose={() => setOpen(false)} />}
    </>
  );
}
