import type { CaseId, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './Worklist.module.css';
import { WorklistLine } from './WorklistLine.tsx';
import type { SortColumn, WorklistSort } from './worklist-filter.ts';
import type { WorklistRow } from './worklist-row.ts';

const columnNames = (): readonly (readonly [SortColumn, string])[] => [
  ['case', t`Case`],
  ['date', t`Date`],
  ['where', t`Where`],
  ['monitored', t`Monitored`],
  ['units', t`Units`],
  ['physician', t`Physician`],
  ['findings', t`Findings`],
  ['status', t`Status`],
];

/** So many rows are drawn at first; the rest by a press, or when the keys get there. */
const PAGE = 150;

/** The ended cases as a table; each row opens its record. Where there is little room, a row is three lines. */
export function Worklist({
  rows,
  chosen,
  beside,
  sort,
  onSort,
  onChoose,
  onShow,
  nameOf,
}: {
  rows: readonly WorklistRow[];
  chosen: ReadonlySet<CaseId>;
  /** The case whose record is shown beside the list. */
  beside: CaseId | undefined;
  sort: WorklistSort;
  onSort: (sort: WorklistSort) => void;
  onChoose: (caseIds: readonly CaseId[], isChosen: boolean) => void;
  onShow: (caseId: CaseId) => void;
  nameOf: (id: UserId) => string;
}) {
  const [pages, setPages] = useState(1);
  const last = rows.findIndex(({ caseId }) => caseId === beside);
  const length = Math.max(pages * PAGE, last + 1);
  const allChosen = rows.every(({ caseId }) => chosen.has(caseId));
  return (
    <>
      <table className={styles.table} aria-labelledby="records">
        <thead>
          <tr>
            <th scope="col" className={styles.choose}>
              <label className={styles.box}>
                <input
                  type="checkbox"
                  aria-label={t`All records shown`}
                  checked={allChosen}
                  onChange={(event) =>
                    onChoose(
                      rows.map(({ caseId }) => caseId),
                      event.target.checked,
                    )
                  }
                />
              </label>
            </th>
            {columnNames().map(([by, words]) => (
              <th
                key={by}
                scope="col"
                aria-sort={sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => onSort({ by, descending: sort.by === by && !sort.descending })}
                >
                  {words}
                  {sort.by === by && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, length).map((row) => (
            <WorklistLine
              key={row.caseId}
              row={row}
              isChosen={chosen.has(row.caseId)}
              isBeside={row.caseId === beside}
              onChoose={onChoose}
              onShow={onShow}
              nameOf={nameOf}
            />
          ))}
        </tbody>
      </table>
      {rows.length > length && (
        <Button onClick={() => setPages(Math.ceil(length / PAGE) + 1)}>
          {t`Show more: ${length} of ${rows.length} are shown`}
        </Button>
      )}
    </>
  );
}
