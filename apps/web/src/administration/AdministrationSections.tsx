import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { PROFILES_PATH } from '../payer-profiles/profile-path.ts';
import { useSession } from '../session/session-store.ts';
import { useCurrentInView } from '../ui/use-current-in-view.ts';
import { ADMINISTRATION_PATH, administrationSections, NEW_FACILITY_PATH } from './administration-path.ts';
import styles from './Desk.module.css';

/** The parts of the desk as links; the one that is open is marked, also from the pages below it. */
export function AdministrationSections() {
  const [location] = useLocation();
  const row = useCurrentInView(location);
  const sections = administrationSections(useSession().user);
  const below = sections.find(({ path }) => path !== ADMINISTRATION_PATH && location.startsWith(path));
  const open = location === NEW_FACILITY_PATH ? `${ADMINISTRATION_PATH}/facilities` : below?.path;
  return (
    <nav ref={row} className={styles.sections} aria-label={t`Administration`}>
      {sections.map(({ name, path }) => (
        <Link
          key={path}
          href={path}
          aria-current={path === (open ?? ADMINISTRATION_PATH) ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
      <Link href={PROFILES_PATH}>
        <Trans>Payer profiles</Trans>
      </Link>
    </nav>
  );
}
