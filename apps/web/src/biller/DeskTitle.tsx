import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { BILLING_SETUP_PATH } from '../billing-setup/billing-setup-path.ts';
import { PROFILES_PATH } from '../payer-profiles/profile-path.ts';
import styles from './BillerDesk.module.css';
import { BATCHES_PATH } from './record-path.ts';

/** The name of the desk, and what is beside it. */
export const DeskTitle = () => (
  <header className={styles.title}>
    <title>{t`Records · IONM Clock`}</title>
    <h1 id="records">
      <Trans>Records</Trans>
    </h1>
    <nav className={styles.beside} aria-label={t`Beside the records`}>
      <Link href={BATCHES_PATH}>
        <Trans>Batches</Trans>
      </Link>
      <Link href={PROFILES_PATH}>
        <Trans>Payer profiles</Trans>
      </Link>
      <Link href={BILLING_SETUP_PATH}>
        <Trans>Billing set-up</Trans>
      </Link>
    </nav>
  </header>
);
