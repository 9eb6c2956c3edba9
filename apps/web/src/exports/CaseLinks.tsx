import type { CaseId } from '@ionm-clock/domain';
import { plural } from '@lingui/core/macro';
import { Link } from 'wouter';
import { recordPath } from '../biller/record-path.ts';
import styles from './ExportDialog.module.css';

/** Beyond this many, a list of ids is no help. */
const LISTED = 6;

/** Records by their cases, each leading to it. */
export function CaseLinks({ caseIds, onLeave }: { caseIds: readonly CaseId[]; onLeave: () => void }) {
  const more = caseIds.length - LISTED;
  return (
    <span className={styles.cases}>
      {caseIds.slice(0, LISTED).map((caseId) => (
        <Link key={caseId} href={recordPath(caseId)} className={styles.link} onClick={onLeave}>
          {caseId}
        </Link>
      ))}
      {more > 0 && (
        <span className={styles.link}>{plural(more, { one: 'and # more', other: 'and # more' })}</span>
      )}
    </span>
  );
}
