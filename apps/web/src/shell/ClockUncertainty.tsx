import { t } from '@lingui/core/macro';
import { useConnection } from '../log/connection.ts';
import { useServerTimeKnown } from '../server-clock/server-clock.ts';
import { useServerTimeError } from '../server-clock/use-now.ts';
import { useSession } from '../session/session-store.ts';
import { boundText } from './bound-text.ts';
import styles from './ClockUncertainty.module.css';

/** Up to this much nobody need be told (DESIGN.md section 4). */
const GOOD_ERROR_MS = 1_000;

/** Says how exact times are, while that is worse than a second: the device slept or its clock was set, or the server is far away. */
export function ClockUncertainty() {
  const { user } = useSession();
  const known = useServerTimeKnown();
  return user !== undefined && known ? <Uncertainty /> : null;
}

function Uncertainty() {
  const { status } = useConnection();
  const errorMs = useServerTimeError();
  if (errorMs <= GOOD_ERROR_MS) return null;
  return (
    <p className={styles.line} role="status" aria-label={t`Exactness of times`}>
      {t`Times are exact to ± ${boundText(errorMs)} ${status === 'online' ? t`on this connection` : t`until the server is reached`}.`}
    </p>
  );
}
