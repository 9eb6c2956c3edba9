import { attendingLocation, stillAsked, type UserId } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { type CaseView, mayNow, useLoad } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import dock from './Dock.module.css';
import { LeaveButton } from './LeaveButton.tsx';
import { TakeButtons } from './TakeButtons.tsx';

interface CaseDockProps {
  readonly view: CaseView;
  readonly self: UserId;
  readonly onHandOver: () => void;
}

/** At the lower edge, where the thumb is: whoever reads leaves or hands over, whoever does not joins or accepts. */
export function CaseDock({ view, self, onHandOver }: CaseDockProps) {
  const load = useLoad(self);
  const { clock, cancelled, attendance, handOver } = view.state;
  if (clock.status === 'ended' || cancelled) return null;
  if (attendingLocation(attendance, self) === undefined) {
    const isOffered = handOver !== undefined && stillAsked(handOver).includes(self);
    return (
      <div className={`${dock.dock} ${dock.taking}`}>
        <TakeButtons view={view} load={load} offerId={isOffered ? handOver.eventId : undefined} />
      </div>
    );
  }
  const may = mayNow(view, { type: 'leaveCase' });
  return (
    <div className={dock.dock}>
      <LeaveButton view={view} self={self} size="large" onHandOver={onHandOver} />
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={onHandOver}>
        <Trans>Hand over…</Trans>
      </Button>
    </div>
  );
}
