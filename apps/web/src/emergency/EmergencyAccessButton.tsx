import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useDirectory } from '../log/case-views.ts';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmergencyAccessDialog } from './EmergencyAccessDialog.tsx';

/** At the end of the list of cases: the way to those of a facility where one does not work. Nothing where one works at all of them. */
export function EmergencyAccessButton() {
  const [open, setOpen] = useState(false);
  const { user } = useSession();
  const { facilities } = useDirectory();
  const others = facilities.map(({ id }) => id).filter((id) => user?.facilities.includes(id) === false);
  if (others.length === 0) return null;
  return (
    <p>
      <Button onClick={() => setOpen(true)}>
        <Trans>Emergency access…</Trans>
      </Button>
      {open && <EmergencyAccessDialog facilities={others} onClose={() => setOpen(false)} />}
    </p>
  );
}
