import styles from './PendingMark.module.css';

/** Beside what the server does not have yet. Quiet, because nothing is wrong. */
export const PendingMark = () => <span className={styles.mark}>not saved yet</span>;
