import type { CaseState, Instant } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Status } from '../ui/Status.tsx';
import { facilityHourAndMinute } from './desk-time-zone.ts';

/** The state of a case's clock in a few words, with since when or what is planned. */
export function ClockStatus({
  state: { clock, details, cancelled },
  deskZone,
}: {
  state: CaseState;
  deskZone: string;
}) {
  const time = (at: Instant): string => facilityHourAndMinute(at, details.timeZone, deskZone);
  if (cancelled)
    return (
      <Status kind="ended">
        <Trans>cancelled</Trans>
      </Status>
    );
  switch (clock.status) {
    case 'running':
      return (
        <Status kind="running">
          {clock.runningSince === clock.startedAt
            ? t`running since ${time(clock.startedAt)}`
            : t`running, started ${time(clock.startedAt)}`}
        </Status>
      );
    case 'interrupted':
      return (
        <Status kind="interrupted">
          <Trans>interrupted since {time(clock.interruptedSince)}</Trans>
        </Status>
      );
    case 'ended':
      return (
        <Status kind="ended">
          <Trans>ended at {time(clock.endedAt)}</Trans>
        </Status>
      );
    case 'not-started':
      return (
        <Status kind="waiting">
          {details.scheduledStart === undefined ? t`not started` : t`planned ${time(details.scheduledStart)}`}
        </Status>
      );
  }
}
