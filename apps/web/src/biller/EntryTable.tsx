import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import type { CitedEntry } from './cited-entries.ts';
import { ExactTimeText } from './ExactTimeText.tsx';
import styles from './RecordTables.module.css';

/** Entries of the log with their exact times, who logged them, and how they came to be known. What was taken back stays visible. */
export function EntryTable({
  entries,
  caption,
  timeZone,
  dateOfService,
}: {
  entries: readonly CitedEntry[];
  caption?: ReactNode;
  timeZone: string;
  dateOfService: string;
}) {
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption>{caption}</caption>}
      <ColumnHeads columns={[t`When`, t`What, and who logged it`]} />
      <tbody>
        {entries.map(({ eventId, at, loggedAt, words, by, marks, withdrawn }) => (
          <tr key={eventId} data-withdrawn={withdrawn}>
            <td>
              <ExactTimeText at={at} timeZone={timeZone} dateOfService={dateOfService} />
              {loggedAt !== undefined && (
                <del className={styles.by}>
                  <ExactTimeText at={loggedAt} timeZone={timeZone} dateOfService={dateOfService} />
                </del>
              )}
            </td>
            <td>
              <span className={styles.logged}>{words}</span>
              {by !== undefined && <span className={styles.by}>{t`by ${by}`}</span>}
              {marks.map((mark) => (
                <span key={mark} className={styles.mark}>
                  {mark}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
