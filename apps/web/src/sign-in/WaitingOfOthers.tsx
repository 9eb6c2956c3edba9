import type { UserId } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { KnownPerson } from '../session/known-person.ts';
import styles from './SignIn.module.css';

interface WaitingOfOthersProps {
  readonly known: readonly KnownPerson[];
  readonly waiting: ReadonlyMap<UserId, number>;
}

/** How many entries wait on this device, and whose: counts and names, nothing of a case. */
export function WaitingOfOthers({ known, waiting }: WaitingOfOthersProps) {
  if (waiting.size === 0) return null;
  const nameOf = (userId: UserId): string =>
    known.find(({ user }) => user.userId === userId)?.user.name ?? t`somebody who was signed in here`;
  return (
    <section aria-label={t`Waiting on this device`} className={styles.group}>
      <h2>
        <Trans>Waiting on this device</Trans>
      </h2>
      <ul>
        {[...waiting].map(([userId, count]) => (
          <li
            key={userId}
          >{t`${plural(count, { one: '# entry', other: '# entries' })} of ${nameOf(userId)}`}</li>
        ))}
      </ul>
      <p className={styles.intro}>
        <Trans>Nothing is lost: they keep their times, and are sent when that person signs in here.</Trans>
      </p>
    </section>
  );
}
