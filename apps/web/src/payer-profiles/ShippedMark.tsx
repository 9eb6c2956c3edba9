import { Trans } from '@lingui/react/macro';
import styles from './ShippedMark.module.css';

/** Beside a profile that nobody here wrote and nobody can change. */
export const ShippedMark = () => (
  <span className={styles.mark}>
    <Trans>comes with the program</Trans>
  </span>
);
