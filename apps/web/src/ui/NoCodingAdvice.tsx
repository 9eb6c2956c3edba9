import styles from './NoCodingAdvice.module.css';

/** Stands wherever units are shown (BILLING-RULES.md, first paragraph). */
export const NoCodingAdvice = () => (
  <small className={styles.line}>IONM Clock computes units; it gives no legal or coding advice.</small>
);
