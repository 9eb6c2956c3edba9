import type { CaseId, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import styles from './Worklist.module.css';
import { WorklistLine } from './WorklistLine.tsx';
import type { WorklistRow } from './worklist-row.ts';

const columnNames = () => [
  t`Case`,
  t`Date`,
  t`Where`,
  t`Monitored`,
  t`Units`,
  t`Physician`,
  t`Findings`,
  t`Status`,
];

/** The ended cases as a table; each row opens its record. Where there is little room, a row is three lines. */
export function Worklist({
  rows,
  chosen,
  beside,
  onChoose,
  onShow,
  nameOf,
}: {
  rows: readonly WorklistRow[];
  chosen: ReadonlySet<CaseId>;
  /** The case whose record is shown beside the list. */
  beside: CaseId | undefined;
  onChoose: (caseIds: readonly CaseId[], isChosen: boolean) => void;
  onShow: (caseId: CaseId) => void;
  nameOf: (id: UserId) => string;
}) {
  const allChosen = rows.every(({ caseId }) => chosen.has(caseId));
  return (
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
          {columnNames().map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
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
  );
}
