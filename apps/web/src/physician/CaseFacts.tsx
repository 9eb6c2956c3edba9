import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import styles from './CaseCard.module.css';
import { ClockStatus } from './ClockStatus.tsx';
import { casePath } from './case-path.ts';
import { facilityHourAndMinute } from './desk-time-zone.ts';
import { latestSignal, signalText } from './latest-signal.ts';
import { RunningTime } from './RunningTime.tsx';

/** What a reader must see of a case at a glance: where, which leads to its page, how long, what, and the latest change of a signal. */
export function CaseFacts({ view: { state, events }, deskZone }: { view: CaseView; deskZone: string }) {
  const personName = usePersonName();
  const { details, clock, technologists } = state;
  const signal = latestSignal(events);
  const people = technologists.map(personName).join(', ');
  return (
    <>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <Link href={casePath(state.id)} className={styles.open}>
            {details.room} <span className={styles.facility}>{details.facility}</span>
            <span aria-hidden="true"> ›</span>
          </Link>
        </h3>
        {clock.status === 'not-started' ? (
          <ClockStatus state={state} deskZone={deskZone} />
        ) : (
          <strong className={styles.time}>
            <RunningTime clock={clock} />
          </strong>
        )}
      </header>
      {clock.status !== 'not-started' && (
        <p>
          <ClockStatus state={state} deskZone={deskZone} />
        </p>
      )}
      <p className={styles.facts}>
        {[
          details.procedure,
          details.patientLabel && t`Patient\u00a0${details.patientLabel}`,
          people.replaceAll(' ', '\u00a0'),
        ]
          .filter((part) => part)
          .join('\u00a0· ')}
      </p>
      {signal !== undefined && (
        <p>
          <strong>{signalText(signal)}</strong> {facilityHourAndMinute(signal.at, details.timeZone, deskZone)}
        </p>
      )}
    </>
  );
}
