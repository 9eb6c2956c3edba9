import { type Attendance, type CaseState, openAttendance } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useLoad, usePersonName } from '../log/case-views.ts';
import { LoadText } from '../ui/LoadText.tsx';
import { locationWords } from '../ui/location-words.ts';
import { Status } from '../ui/Status.tsx';
import styles from './Readers.module.css';

/** Who reads this case, from where, and how many cases they read now. */
export function Readers({ state }: { readonly state: CaseState }) {
  const readers = openAttendance(state.attendance);
  if (readers.length === 0) return <Nobody state={state} />;
  return (
    <ul className={styles.readers} aria-label={t`Reading physicians`}>
      {readers.map((reader) => (
        <Reader key={reader.physicianId} reader={reader} state={state} />
      ))}
    </ul>
  );
}

interface ReaderProps {
  readonly reader: Attendance;
  readonly state: CaseState;
}

function Reader({ reader: { physicianId, location }, state: { clock, details } }: ReaderProps) {
  const name = usePersonName()(physicianId);
  const load = useLoad(physicianId);
  const where = locationWords()[location];
  if (clock.status === 'ended') return <li>{t`${name} read, ${where}`}</li>;
  return (
    <li className={styles.reader}>
      <span>
        <strong>{name}</strong> {t`reading, ${where}`}
      </span>
      <span>
        <span className={styles.quiet}>
          <Trans>load</Trans>
        </span>{' '}
        <LoadText load={load} name={name} timeZone={details.timeZone} />
      </span>
    </li>
  );
}

function Nobody({ state: { clock, cancelled } }: { readonly state: CaseState }) {
  if (clock.status === 'ended' || cancelled) return null;
  if (clock.status === 'not-started')
    return (
      <p className={styles.nobody}>
        <Trans>Nobody reads this case yet.</Trans>
      </p>
    );
  return (
    <p className={styles.nobody} role="status">
      <Status kind="over-limit">
        <Trans>Nobody reads this case.</Trans>
      </Status>
    </p>
  );
}
