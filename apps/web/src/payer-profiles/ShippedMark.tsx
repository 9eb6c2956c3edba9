import styles from './ShippedMark.module.css';

/** Beside a profile that nobody here wrote and nobody can change. */
export const ShippedMark = () => <span className={styles.mark}>comes with the program</span>;
