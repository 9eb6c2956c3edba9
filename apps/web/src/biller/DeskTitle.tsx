import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { PROFILES_PATH } from '../payer-profiles/profile-path.ts';
import styles from './BillerDesk.module.css';
import type { RecordStatus, WorklistRow } from './worklist-row.ts';

/** The name of the desk, and how far its records are on their way out. */
export function DeskTitle({ rows }: { rows: readonly WorklistRow[] }) {
  const count = (status: RecordStatus): number => rows.filter((row) => row.status === status).length;
  return (
    <header className={styles.title}>
      <title>{t`Records · IONM Clock`}</title>
      <h1 id="records">
        <Trans>Records</Trans>
      </h1>
      <p className={styles.counts}>
        {t`${count('ended')} ready to finalize · ${count('finalized')} finalized, not exported · ${count('exported')} exported`}
      </p>
      <Link href={PROFILES_PATH} className={styles.beside}>
        <Trans>Payer profiles</Trans>
      </Link>
    </header>
  );
}
