import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useIsDemo } from '../session/sign-in-mode.ts';
import { TourOffer } from '../tour/TourOffer.tsx';
import styles from './AppShell.module.css';

/** Stands on every page of a demo, and on none with real patients. */
export function DemoNotice() {
  const isDemo = useIsDemo();
  if (!isDemo) return null;
  return (
    <aside className={styles.demo} aria-label={t`Demo`}>
      <Trans>Demo: all people and patients are invented. Anyone at this computer can be anyone.</Trans>{' '}
      <TourOffer />
    </aside>
  );
}
