import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { useRefusals } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Refusals.module.css';
import { RefusedEntry } from './RefusedEntry.tsx';

/** More would leave no room for the clock. */
const SHOWN_AT_ONCE = 2;

/** What was not carried out, and why. Stays, also when the page is loaded again, until the person has settled it. */
export function Refusals() {
  const refusals = useRefusals();
  const [all, setAll] = useState(false);
  if (refusals.length === 0) return null;
  const more = refusals.length - SHOWN_AT_ONCE;
  return (
    <section className={styles.list} aria-label={t`Not done`}>
      <ul>
        {(all ? refusals : refusals.slice(0, SHOWN_AT_ONCE)).map((refused) => (
          <li key={refused.commandId}>
            <RefusedEntry refused={refused} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <Button onClick={() => setAll(!all)}>{all ? t`Show fewer` : moreWords(more)}</Button>
        </p>
      )}
    </section>
  );
}

const moreWords = (count: number): string =>
  plural(count, { one: 'Show # more that was not done', other: 'Show # more that were not done' });
