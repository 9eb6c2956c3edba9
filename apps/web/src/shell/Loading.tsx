import styles from './Loading.module.css';

/** Before the first answer of the server; afterwards what is known stays on the screen. */
export const Loading = () => (
  <p className={styles.loading} role="status">
    Loading the day’s cases …
  </p>
);
