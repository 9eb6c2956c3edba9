import { type CaseId, clockText, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { MouseEvent } from 'react';
import { dateText } from '../texts/date-text.ts';
import table from '../ui/Table.module.css';
import { FindingCounts } from './FindingCounts.tsx';
import { physiciansInOrder } from './physicians-in-order.ts';
import { RecordStatusMark } from './RecordStatusMark.tsx';
import { recordPath } from './record-path.ts';
import { unitsSinceExportText } from './units-words.ts';
import styles from './Worklist.module.css';
import { unitTexts, type WorklistRow } from './worklist-row.ts';
import { rowLinkId } from './worklist-row-id.ts';

/** One ended case. The link covers the row; the box stands above it. */
export function WorklistLine({
  row,
  isChosen,
  isBeside,
  onChoose,
  onShow,
  nameOf,
}: {
  row: WorklistRow;
  isChosen: boolean;
  isBeside: boolean;
  onChoose: (caseIds: readonly CaseId[], isChosen: boolean) => void;
  onShow: (caseId: CaseId) => void;
  nameOf: (id: UserId) => string;
}) {
  const { caseId, details, record, dateOfService, recomputing } = row;
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onShow(caseId);
  };
  return (
    <tr className={styles.row} data-beside={isBeside} data-recomputing={recomputing}>
      <td className={styles.choose}>
        <label className={styles.box}>
          <input
            type="checkbox"
            aria-label={t`Choose ${caseId}`}
            checked={isChosen}
            onChange={(event) => onChoose([caseId], event.target.checked)}
          />
        </label>
      </td>
      <th scope="row" className={styles.case}>
        <a
          id={rowLinkId(caseId)}
          className={`${table.link} ${styles.link}`}
          href={recordPath(caseId)}
          aria-current={isBeside || undefined}
          onClick={open}
        >
          {caseId}
        </a>
        {details.procedure !== undefined && <span className={styles.procedure}>{details.procedure}</span>}
      </th>
      <td className={styles.date}>{dateText(dateOfService)}</td>
      <td className={styles.where}>
        <span className={styles.room}>{details.room}</span>{' '}
        <span className={styles.facility}>{details.facility}</span>
      </td>
      <td className={styles.monitored}>{record === undefined ? '…' : clockText(record.monitoredSeconds)}</td>
      <td className={styles.units}>
        {(record === undefined ? ['…'] : unitTexts(record)).map((text) => (
          <span key={text} className={styles.code}>
            {text}
          </span>
        ))}
        {row.unitsSinceExport !== undefined && (
          <span className={styles.code}>{unitsSinceExportText(row.unitsSinceExport)}</span>
        )}
      </td>
      <td className={styles.physician}>
        {(record === undefined ? [] : physiciansInOrder(record))
          .map(({ physicianId }) => nameOf(physicianId))
          .join(', ') || '–'}
      </td>
      <td className={styles.findings}>
        {record === undefined ? '…' : <FindingCounts findings={record.findings} />}
      </td>
      <td className={styles.status}>
        <RecordStatusMark row={row} />
      </td>
    </tr>
  );
}
