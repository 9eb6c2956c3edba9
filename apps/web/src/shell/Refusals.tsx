import { useRefusals } from '../log/case-views.ts';
import styles from './Refusals.module.css';
import { RefusedEntry } from './RefusedEntry.tsx';

/** What was not carried out, and why. Stays, also when the page is loaded again, until the person has settled it. */
export function Refusals() {
  const refusals = useRefusals();
  if (refusals.length === 0) return null;
  return (
    <section className={styles.list} aria-label="Not done">
      <ul>
        {refusals.map((refused) => (
          <li key={refused.commandId}>
            <RefusedEntry refused={refused} />
          </li>
        ))}
      </ul>
    </section>
  );
}
