import { Link, useLocation } from 'wouter';
import { PROFILES_PATH } from '../payer-profiles/profile-path.ts';
import { ADMINISTRATION_PATH, NEW_FACILITY_PATH, SECTIONS } from './administration-path.ts';
import styles from './Desk.module.css';

/** The parts of the desk as links; the one that is open is marked, also from the pages below it. */
export function AdministrationSections() {
  const [location] = useLocation();
  const below = SECTIONS.find(({ path }) => path !== ADMINISTRATION_PATH && location.startsWith(path));
  const open = location === NEW_FACILITY_PATH ? `${ADMINISTRATION_PATH}/facilities` : below?.path;
  return (
    <nav className={styles.sections} aria-label="Administration">
      {SECTIONS.map(({ name, path }) => (
        <Link
          key={path}
          href={path}
          aria-current={path === (open ?? ADMINISTRATION_PATH) ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
      <Link href={PROFILES_PATH}>Payer profiles</Link>
    </nav>
  );
}
