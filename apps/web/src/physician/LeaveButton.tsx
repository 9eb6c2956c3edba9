import { openAttendance, type UserId } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';

interface LeaveButtonProps extends Pick<ButtonProps, 'size'> {
  readonly view: CaseView;
  readonly self: UserId;
  readonly onHandOver: () => void;
}

/** Leaves by one tap; asks first where a clock that runs, or may resume, would be without a reader. */
export function LeaveButton({ view, self, onHandOver, ...rest }: LeaveButtonProps) {
  const [asks, setAsks] = useState(false);
  const { id, clock, attendance } = view.state;
  const isAlone = openAttendance(attendance).every(({ physicianId }) => physicianId === self);
  const mayRun = clock.status === 'running' || clock.status === 'interrupted';
  const may = mayNow(view, { type: 'leaveCase' });
  const leave = (): void => {
    if (mayRun && isAlone) setAsks(true);
    else issue(id, { type: 'leaveCase' });
  };
  return (
    <>
      <Button {...rest} disabledReason={may.ok ? undefined : may.reason} onClick={leave}>
        <Trans>Leave</Trans>
      </Button>
      {asks && isAlone && (
        <LeaveDialog state={view.state} onClose={() => setAsks(false)} onHandOver={onHandOver} />
      )}
    </>
  );
}
