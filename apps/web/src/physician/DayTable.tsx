import { type CaseId, clockText, unambiguousMinute, wholeSeconds } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import { locationWords } from '../ui/location-words.ts';
import styles from './DayTimeline.module.css';
import type { DayLane } from './day-lanes.ts';

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
  }) => `${unambiguousMinute(span.start, timeZone)}–${unambiguousMinute(span.end, timeZone)}`;
  return (
    <figcaption className={styles.caption}>
      <p className={styles.key}>
        <span className={styles.keyMonitored}>
          <Trans>monitored</Trans>
        </span>
        <span className={styles.keyAttendance}>
          <Trans>you read, remote</Trans>
        </span>
        <span className={styles.keyOnSite}>
          <Trans>you read, on site</Trans>
        </span>
        <span className={styles.keyInterrupted}>
          <Trans>interrupted</Trans>
        </span>
        <span className={styles.keyPlanned}>
          <Trans>planned</Trans>
        </span>
        <span className={styles.zone}>
          <Trans>Times in {timeZone.replaceAll('_', ' ')}</Trans>
        </span>
      </p>
      <details>
        <summary className={styles.summary}>
          <Trans>As a table, and to correct times</Trans>
        </summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <ColumnHeads columns={[t`Case`, t`Still planned`, t`Monitored`, t`You read`]} />
            <tbody>
              {lanes.map((lane) => (
                <tr key={lane.caseId}>
                  <th scope="row">
                    {lane.room} {lane.facility}
                    <Button
                      className={styles.times}
                      aria-label={t`Times of ${lane.room} ${lane.facility}`}
                      onClick={() => onTimes(lane.caseId)}
                    >
                      <Trans>Times…</Trans>
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
                      .map((span) => `${range(span)} ${locationWords()[span.location]}`)
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
