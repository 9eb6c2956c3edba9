import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './RecordStatusMark.module.css';
import { STATUS_WORDS, type WorklistRow } from './worklist-row.ts';

const SYMBOLS = { ended: '○', finalized: '●', exported: '↓' } as const;

/** Where a record stands on its way out, whether that is saved, and whether it is being computed anew. */
export function RecordStatusMark({ row: { status, recomputing, view } }: { row: WorklistRow }) {
  return (
    <span className={styles.mark}>
      <span className={styles.status}>
        <span aria-hidden="true">{SYMBOLS[status]}</span> {STATUS_WORDS[status]}
      </span>
      {recomputing && <span className={styles.recomputing}>being recomputed</span>}
      {view.pending && <PendingMark />}
    </span>
  );
}
