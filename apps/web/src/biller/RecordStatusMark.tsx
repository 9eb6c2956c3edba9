import { useConnection } from '../log/connection.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import { lackText } from './lack-words.ts';
import styles from './RecordStatusMark.module.css';
import { recomputingMark } from './recomputing-text.ts';
import { standsText, type WorklistRow } from './worklist-row.ts';

const SYMBOLS = { incomplete: '◌', ready: '○', finalized: '●', exported: '↓', amended: '↻' } as const;

/** Where a record stands on its way out and what it lacks, whether that is saved, and whether it is being computed anew. */
export function RecordStatusMark({ row }: { row: WorklistRow }) {
  const { stands, lacks, recomputing, view } = row;
  const connection = useConnection();
  return (
    <span className={styles.mark}>
      <span className={styles.status}>
        <span aria-hidden="true">{SYMBOLS[stands]}</span>
        {`\u00a0${standsText(row)}`}
      </span>
      {lacks.length > 0 && <span className={styles.recomputing}>{lacks.map(lackText).join(', ')}</span>}
      {recomputing && <span className={styles.recomputing}>{recomputingMark(connection.status)}</span>}
      {view.pending && <PendingMark />}
    </span>
  );
}
