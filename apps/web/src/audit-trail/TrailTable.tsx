import type { AuditEntry } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { recordPath } from '../biller/record-path.ts';
import { useCases } from '../log/case-views.ts';
import { roleWords } from '../shell/desks.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { Button } from '../ui/Button.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import table from '../ui/Table.module.css';
import { Unbroken } from '../ui/Unbroken.tsx';
import styles from './TrailTable.module.css';

interface TrailTableProps {
  readonly entries: readonly AuditEntry[];
  readonly timeZone: string;
  readonly nameOf: (userId: AuditEntry['userId']) => string;
  /** The words of an entry with people by name and times by the clock of the zone. */
  readonly wordsOf: (entry: AuditEntry) => string;
  readonly onOpen: (entry: AuditEntry) => void;
}

/** Entries, the latest first: when, who as what, what, of which case, from where. */
export function TrailTable({ entries, timeZone, nameOf, wordsOf, onOpen }: TrailTableProps) {
  const recordOf = useRecordOf();
  return (
    <table className={table.table} aria-labelledby="audit-trail">
      <ColumnHeads columns={[t`When`, t`Who`, t`What`, t`Case`, t`From where`, t`Entry`]} />
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq} className={`${table.row} ${styles.row}`}>
            <td className={styles.when}>{dateAndTime(entry.recordedAt, timeZone)}</td>
            <th scope="row" className={styles.who}>
              {nameOf(entry.userId)}
              <span className={table.small}>{roleWords()[entry.role]}</span>
            </th>
            <td className={styles.what}>
              <InEnglish>
                <Unbroken text={wordsOf(entry)} />
              </InEnglish>
            </td>
            <td className={styles.case}>
              {entry.caseId !== undefined && <CaseName caseId={entry.caseId} path={recordOf(entry.caseId)} />}
            </td>
            <td className={styles.from}>
              {entry.address}
              {entry.deviceId !== undefined && <span className={table.small}>{entry.deviceId}</span>}
            </td>
            <td className={styles.entry}>
              <Button aria-label={t`Entry ${entry.seq}`} onClick={() => onOpen(entry)}>
                {entry.seq}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CaseName = ({ caseId, path }: { readonly caseId: string; readonly path: string | undefined }) =>
  path === undefined ? caseId : <Link href={path}>{caseId}</Link>;

/** Where the record of a case stands, for those that have one and that this viewer sees. */
function useRecordOf(): (caseId: string) => string | undefined {
  const cases = useCases();
  return useMemo(() => {
    const ended = cases.filter(({ state }) => state.clock.status === 'ended');
    const paths = new Map<string, string>(ended.map(({ state }) => [state.id, recordPath(state.id)]));
    return (caseId) => paths.get(caseId);
  }, [cases]);
}
