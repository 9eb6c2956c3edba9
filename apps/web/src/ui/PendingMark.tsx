import { Trans } from '@lingui/react/macro';
import styles from './Mark.module.css';

/** Beside what the server does not have yet. Quiet, because nothing is wrong. */
export const PendingMark = () => (
  <span className={styles.pending}>
    <Trans>not saved yet</Trans>
  </span>
);
