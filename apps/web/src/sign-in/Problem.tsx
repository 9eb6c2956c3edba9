import type { ReactNode } from 'react';
import styles from './SignIn.module.css';

/** What went wrong with a form as a whole, told at once to everyone. */
export const Problem = ({ children }: { readonly children: ReactNode }) =>
  children === undefined ? null : (
    <p role="alert" className={styles.problem}>
      <span>▲ {children}</span>
    </p>
  );
