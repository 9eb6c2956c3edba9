import { Trans } from '@lingui/react/macro';
import styles from '../ui/Mark.module.css';

/** Beside a profile that nobody here wrote and nobody can change. */
export const ShippedMark = () => (
  <span className={styles.mark}>
    <Trans>comes with the program</Trans>
  </span>
);
