import styles from './SignIn.module.css';

/** What went wrong with a form as a whole, told at once to everyone. */
export const Problem = ({ children }: { readonly children: string | undefined }) =>
  children === undefined ? null : (
    <p role="alert" className={styles.problem}>
      ▲ {children}
    </p>
  );
