import { Trans } from '@lingui/react/macro';
import styles from './NoCodingAdvice.module.css';

/** Stands wherever units are shown (BILLING-RULES.md, first paragraph). */
export const NoCodingAdvice = () => (
  <small className={styles.line}>
    <Trans>IONM Clock computes units; it gives no legal or coding advice.</Trans>
  </small>
);
