import { t } from '@lingui/core/macro';
import { Link, useLocation } from 'wouter';
import { useSession } from '../session/session-store.ts';
import { useCurrentInView } from '../ui/use-current-in-view.ts';
import styles from './DeskLinks.module.css';
import { pagesOf } from './desks.ts';

/** Payer profiles and the billing set-up are reached from the desks that they belong to. */
const names = (): Readonly<Record<string, string>> => ({
  '/administration': t`Administration`,
  '/audit-trail': t`Audit trail`,
  '/biller': t`Records`,
  '/reports': t`Reports`,
});

/** From one desk to another, for those who have several. */
export function DeskLinks() {
  const { user } = useSession();
  const [location] = useLocation();
  const row = useCurrentInView(location);
  const desks = user === undefined ? [] : pagesOf(user.role).filter((path) => path in names());
  if (desks.length < 2) return null;
  return (
    <nav ref={row} className={styles.desks} aria-label={t`Desks`}>
      {desks.map((path) => (
        <Link key={path} href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
          {names()[path]}
        </Link>
      ))}
    </nav>
  );
}
