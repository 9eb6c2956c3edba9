import { Link, useLocation } from 'wouter';
import { useSession } from '../session/session-store.ts';
import styles from './DeskLinks.module.css';
import { pagesOf } from './desks.ts';

/** Payer profiles are reached from the desks that they belong to. */
const NAMES: Readonly<Record<string, string>> = {
  '/administration': 'Administration',
  '/audit-trail': 'Audit trail',
  '/biller': 'Records',
};

/** From one desk to another, for those who have several. */
export function DeskLinks() {
  const { user } = useSession();
  const [location] = useLocation();
  const desks = user === undefined ? [] : pagesOf(user.role).filter((path) => path in NAMES);
  if (desks.length < 2) return null;
  return (
    <nav className={styles.desks} aria-label="Desks">
      {desks.map((path) => (
        <Link key={path} href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
          {NAMES[path]}
        </Link>
      ))}
    </nav>
  );
}
