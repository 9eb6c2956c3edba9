import type { ReactNode } from 'react';
import styles from './Table.module.css';

/** A cell that names its column where the table is too narrow for columns. */
export const Cell = ({ column, children }: { readonly column: string; readonly children: ReactNode }) => (
  <td>
    <span className={styles.word}>{column}: </span>
    {children}
  </td>
);
