import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EmergencyBar } from '../emergency/EmergencyBar.tsx';
import styles from './AppShell.module.css';
import { ClockUncertainty } from './ClockUncertainty.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { DamagedEntries } from './DamagedEntries.tsx';
import { DemoNotice } from './DemoNotice.tsx';
import { DeskLinks } from './DeskLinks.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { KeepingAlert } from './KeepingAlert.tsx';
import { Notices } from './Notices.tsx';
import { Refusals } from './Refusals.tsx';
import { Toasts } from './Toasts.tsx';
import { WhoYouAre } from './WhoYouAre.tsx';
import { WithoutSession } from './WithoutSession.tsx';

/** What stands around every desk: product, person, connection, and that this is a demo. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        <Trans>Skip to the desk</Trans>
      </a>
      <header className={styles.header}>
        <p className={styles.product}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>
            <Trans>IONM Clock</Trans>
          </span>
        </p>
        <DeskLinks />
        <WhoYouAre />
      </header>
      <DemoNotice />
      <ConnectionBar />
      <WithoutSession />
      <EmergencyBar />
      <ClockUncertainty />
      <KeepingAlert />
      <DamagedEntries />
      <Refusals />
      <Notices />
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <IdleWarning />
      <Toasts />
    </div>
  );
}
