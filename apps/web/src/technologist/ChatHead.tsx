import type { CaseView } from '../log/case-views.ts';
import styles from './ChatHead.module.css';
import { ClockStatus } from './ClockStatus.tsx';
import { Readers } from './Readers.tsx';

/** What the chat covers and must stay in sight: who reads, and on a small page the clock. */
export const ChatHead = ({ view: { state } }: { readonly view: CaseView }) => (
  <div className={styles.head}>
    <span className={styles.clock}>
      <ClockStatus state={state} />
    </span>
    <Readers state={state} />
  </div>
);
