import type { CaseState, Instant } from '@ionm-clock/domain';
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
  if (cancelled) return <Status kind="ended">cancelled</Status>;
  switch (clock.status) {
    case 'running':
      return (
        <Status kind="running">
          {clock.runningSince === clock.startedAt ? 'running since' : 'running, started'}{' '}
          {time(clock.startedAt)}
        </Status>
      );
    case 'interrupted':
      return <Status kind="interrupted">interrupted since {time(clock.interruptedSince)}</Status>;
    case 'ended':
      return <Status kind="ended">ended at {time(clock.endedAt)}</Status>;
    case 'not-started':
      return (
        <Status kind="waiting">
          {details.scheduledStart === undefined ? 'not started' : `planned ${time(details.scheduledStart)}`}
        </Status>
      );
  }
}
