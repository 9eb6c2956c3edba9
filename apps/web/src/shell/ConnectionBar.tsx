import { localTime } from '@ionm-clock/domain';
import { useConnection, usePageIsOld } from '../log/connection.ts';
import { useSession } from '../session/session-store.ts';
import styles from './ConnectionBar.module.css';
import { OldPage } from './OldPage.tsx';
import { useOwnTimeZone } from './own-time-zone.ts';

/** Says when the server cannot be reached, and what becomes of what is tapped meanwhile. Nothing while all is well. */
export function ConnectionBar() {
  const { status, since, waiting } = useConnection();
  const { user } = useSession();
  const oldPage = usePageIsOld();
  const timeZone = useOwnTimeZone();
  if (oldPage) return <OldPage />;
  if (user === undefined || status !== 'offline') return null;
  return (
    <p className={styles.bar} role="status" aria-label="Connection">
      {`Offline since ${localTime(since, timeZone).slice(0, 5)}. ${waitingText(waiting)}`}
    </p>
  );
}

function waitingText(waiting: number): string {
  if (waiting === 0) return 'The clock runs on. What you enter keeps its time.';
  return waiting === 1
    ? '1 entry waits; it keeps its time.'
    : `${waiting} entries wait; they keep their times.`;
}
