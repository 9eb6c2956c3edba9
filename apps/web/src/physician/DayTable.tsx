import { type CaseId, clockText, wholeSeconds } from '@ionm-clock/domain';
import { Button } from '../ui/Button.tsx';
import { LOCATION_WORDS } from '../ui/location-words.ts';
import styles from './DayTimeline.module.css';
import type { DayLane } from './day-lanes.ts';
import { hourAndMinute } from './desk-time-zone.ts';

/** The timeline in words, and what its shapes mean. */
export function DayTable({
  lanes,
  timeZone,
  onTimes,
}: {
  lanes: readonly DayLane[];
  timeZone: string;
  onTimes: (caseId: CaseId) => void;
}) {
  const range = (span: {
    start: DayLane['monitored'][number]['start'];
    end: DayLane['monitored'][number]['end'];
  }) => `${hourAndMinute(span.start, timeZone)}–${hourAndMinute(span.end, timeZone)}`;
  return (
    <figcaption className={styles.caption}>
      <p className={styles.key}>
        <span className={styles.keyMonitored}>monitored</span>
        <span className={styles.keyAttendance}>you read, remote</span>
        <span className={styles.keyOnSite}>you read, on site</span>
        <span className={styles.keyInterrupted}>interrupted</span>
        <span className={styles.keyPlanned}>planned</span>
        <span className={styles.zone}>Times in {timeZone.replaceAll('_', ' ')}</span>
      </p>
      <details>
        <summary className={styles.summary}>As a table, and to correct times</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">Still planned</th>
                <th scope="col">Monitored</th>
                <th scope="col">You read</th>
              </tr>
            </thead>
            <tbody>
              {lanes.map((lane) => (
                <tr key={lane.caseId}>
                  <th scope="row">
                    {lane.room} {lane.facility}
                    <Button
                      className={styles.times}
                      aria-label={`Times of ${lane.room} ${lane.facility}`}
                      onClick={() => onTimes(lane.caseId)}
                    >
                      Times…
                    </Button>
                  </th>
                  <td>{lane.planned === undefined ? '–' : range(lane.planned)}</td>
                  <td>
                    {lane.monitored.length === 0
                      ? lane.status.replace('-', ' ')
                      : `${lane.monitored.map(range).join(', ')} (${clockText(wholeSeconds(lane.monitoredMs))})`}
                  </td>
                  <td>
                    {lane.attendance
                      .map((span) => `${range(span)} ${LOCATION_WORDS[span.location]}`)
                      .join(', ') || '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figcaption>
  );
}
