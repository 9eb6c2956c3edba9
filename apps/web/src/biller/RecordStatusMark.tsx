import { useConnection } from '../log/connection.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './RecordStatusMark.module.css';
import { recomputingMark } from './recomputing-text.ts';
import { statusWords, type WorklistRow } from './worklist-row.ts';

const SYMBOLS = { ended: '○', finalized: '●', exported: '↓' } as const;

/** Where a record stands on its way out, whether that is saved, and whether it is being computed anew. */
export function RecordStatusMark({ row: { status, recomputing, view } }: { row: WorklistRow }) {
  const connection = useConnection();
  return (
    <span className={styles.mark}>
      <span className={styles.status}>
        <span aria-hidden="true">{SYMBOLS[status]}</span> {statusWords()[status]}
      </span>
      {recomputing && <span className={styles.recomputing}>{recomputingMark(connection.status)}</span>}
      {view.pending && <PendingMark />}
    </span>
  );
}
