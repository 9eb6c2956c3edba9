import { type CaseState, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { CaseView } from '../log/case-views.ts';
import { NoCodingAdvice } from '../ui/NoCodingAdvice.tsx';
import { PendingMark } from '../ui/PendingMark.tsx';
import { Status } from '../ui/Status.tsx';
import styles from './ClockPanel.module.css';
import { MonitoredTime } from './MonitoredTime.tsx';
import { ScreenLine } from './ScreenLine.tsx';
import { UnitsSoFar } from './UnitsSoFar.tsx';

/** The big clock, what it is doing and since when, and what it makes. */
export function ClockPanel({ view: { state, pending } }: { readonly view: CaseView }) {
  const { status } = state.clock;
  return (
    <section className={styles.panel} data-status={status} aria-label={t`Clock`}>
      <p className={styles.status}>
        <StatusWords state={state} /> {pending && <PendingMark />}
      </p>
      <MonitoredTime state={state} />
      <p className={styles.since}>{sinceWords(state)}</p>
      {status !== 'not-started' && (
        <p className={styles.units}>
          <UnitsSoFar state={state} />
          <NoCodingAdvice />
        </p>
      )}
      <ScreenLine isWanted={status === 'running' || status === 'interrupted'} />
      {status === 'ended' && <p className={styles.after}>{afterwards(state)}</p>}
    </section>
  );
}

function StatusWords({ state: { clock, details, cancelled } }: { readonly state: CaseState }) {
  const time = (at: Parameters<typeof unambiguousTime>[0]): string => unambiguousTime(at, details.timeZone);
  switch (clock.status) {
    case 'not-started':
      return (
        <Status kind={cancelled ? 'ended' : 'waiting'}>{cancelled ? t`cancelled` : t`not started`}</Status>
      );
    case 'running':
      return (
        <Status kind="running">
          <Trans>monitoring</Trans>
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
  }
}

const afterwards = ({ record }: CaseState): string =>
  record.status === 'finalized'
    ? t`The record is finalized. A biller can reopen it, with a reason.`
    : t`Notes can still be added. The biller makes the record.`;

function sinceWords({ clock, details, cancelled }: CaseState): string {
  const time = (at: Parameters<typeof unambiguousTime>[0]): string => unambiguousTime(at, details.timeZone);
  switch (clock.status) {
    case 'not-started': {
      if (cancelled) return t`If the surgery takes place after all, start the clock.`;
      const { scheduledStart } = details;
      return scheduledStart === undefined ? '' : t`planned for ${time(scheduledStart).slice(0, 5)}`;
    }
    case 'running':
      return clock.runningSince === clock.startedAt
        ? t`running since ${time(clock.runningSince)}`
        : t`running since ${time(clock.runningSince)} · first started ${time(clock.startedAt)}`;
    case 'interrupted':
    case 'ended':
      return t`started ${time(clock.startedAt)}`;
  }
}
