import { Link } from 'wouter';
import { DESK_PATH } from './record-path.ts';
import styles from './WorklistNotice.module.css';

/** In place of a record that the address names and nobody here knows. */
export const UnknownRecord = () => (
  <section className={styles.empty} aria-label="Unknown record">
    <h2>This record is not known here</h2>
    <p>
      Its case may not have ended, it may be at a facility that is not yours, or the address may be mistyped.
      Choose a record from the list.
    </p>
    <Link href={DESK_PATH}>All records</Link>
  </section>
);
