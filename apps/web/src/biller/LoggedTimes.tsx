import type { CaseEvent, RecordedTime, TimeRecord, UserId } from '@ionm-clock/domain';
import { ExactTimeText } from './ExactTimeText.tsx';
import { loggedTimeWords, timeMarks } from './logged-time-words.ts';
import panel from './RecordPanel.module.css';
import styles from './RecordTables.module.css';

/** Every time that was logged, in order, with how it came to be known. What was taken back stays visible. */
export function LoggedTimes({
  record: { times, details },
  events,
  nameOf,
  dateOfService,
}: {
  record: TimeRecord;
  events: readonly CaseEvent[];
  nameOf: (id: UserId) => string;
  dateOfService: string;
}) {
  return (
    <section aria-labelledby="logged" className={panel.section}>
      <h3 id="logged">Logged times</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What, and who logged it</th>
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time.eventId} data-withdrawn={time.withdrawn}>
              <td>
                <ExactTimeText at={time.at} timeZone={details.timeZone} dateOfService={dateOfService} />
              </td>
              <td>
                <span className={styles.logged}>{loggedTimeWords(time, nameOf)}</span>
                {isBySomeoneElse(time) && <span className={styles.by}>{`by ${nameOf(time.actorId)}`}</span>}
                {timeMarks(time, events, details.timeZone).map((mark) => (
                  <span key={mark} className={styles.mark}>
                    {mark}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether the words do not already name the one who logged it. */
const isBySomeoneElse = ({ type, actorId, physicianId }: RecordedTime): boolean =>
  actorId !== physicianId && !type.startsWith('technologist.');
