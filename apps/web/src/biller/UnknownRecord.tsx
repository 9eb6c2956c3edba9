import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { DESK_PATH } from './record-path.ts';
import styles from './WorklistNotice.module.css';

/** In place of a record that the address names and nobody here knows. */
export const UnknownRecord = () => (
  <section className={styles.empty} aria-label={t`Unknown record`}>
    <h2>
      <Trans>This record is not known here</Trans>
    </h2>
    <p>
      <Trans>
        Its case may not have ended, it may be at a facility that is not yours, or the address may be
        mistyped. Choose a record from the list.
      </Trans>
    </p>
    <Link href={DESK_PATH}>
      <Trans>All records</Trans>
    </Link>
  </section>
);
