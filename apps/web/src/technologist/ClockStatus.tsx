import { type CaseState, clockText, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useNow } from '../server-clock/use-now.ts';
import { Status } from '../ui/Status.tsx';
import { monitoredSoFar } from './time-so-far.ts';

/** The clock of a case in the list: `▶ 1:47:12`, `‖ interrupted`, `○ planned 08:00`, `■ ended 10:12`. */
export function ClockStatus({ state }: { readonly state: CaseState }) {
  const { clock, details, cancelled } = state;
  const time = (at: Parameters<typeof unambiguousMinute>[0]): string =>
    unambiguousMinute(at, details.timeZone);
  if (clock.status === 'running') return <RunningStatus state={state} />;
  if (clock.status === 'interrupted') {
    return (
      <Status kind="interrupted">
        <Trans>interrupted since {time(clock.interruptedSince)}</Trans>
      </Status>
    );
  }
  if (clock.status === 'ended') {
    return (
      <Status kind="ended">
        {time(clock.startedAt)}–{time(clock.endedAt)}
      </Status>
    );
  }
  if (cancelled)
    return (
      <Status kind="ended">
        <Trans>cancelled</Trans>
      </Status>
    );
  return (
    <Status kind="waiting">
      {details.scheduledStart === undefined ? t`no time planned` : t`planned ${time(details.scheduledStart)}`}
    </Status>
  );
}

function RunningStatus({ state }: { readonly state: CaseState }) {
  const now = useNow();
  return <Status kind="running">{clockText(monitoredSoFar(state, now))}</Status>;
}
