import { t } from '@lingui/core/macro';
import { useConnection } from '../log/connection.ts';
import styles from './Loading.module.css';

/** Before the first answer of the server; afterwards what is known stays on the screen. */
export function Loading() {
  const { status } = useConnection();
  return (
    <p className={styles.loading} role="status">
      {status === 'offline'
        ? t`The server does not answer, and it has told this device nothing for you yet. The cases come when it answers.`
        : t`Loading the day’s cases …`}
    </p>
  );
}
