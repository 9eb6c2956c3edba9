import type { ReactNode } from 'react';
import styles from './Status.module.css';

export type StatusKind = 'running' | 'at-limit' | 'over-limit' | 'interrupted' | 'ended' | 'waiting';

const SYMBOLS: Readonly<Record<StatusKind, string>> = {
  running: '▶',
  'at-limit': '◆',
  'over-limit': '▲',
  interrupted: '‖',
  ended: '■',
  waiting: '○',
};

/** A state as symbol, word and colour; the word is the content, so that colour never stands alone. */
export function Status({ kind, children }: { readonly kind: StatusKind; readonly children: ReactNode }) {
  return (
    <span className={`${styles.status} ${styles[kind]}`}>
      <span className={styles.symbol} aria-hidden="true">
        {SYMBOLS[kind]}
      </span>
      {children}
    </span>
  );
}
