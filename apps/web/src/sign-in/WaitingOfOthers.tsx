import type { UserId } from '@ionm-clock/domain';
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
    known.find(({ user }) => user.userId === userId)?.user.name ?? 'somebody who was signed in here';
  return (
    <section aria-label="Waiting on this device" className={styles.group}>
      <h2>Waiting on this device</h2>
      <ul>
        {[...waiting].map(([userId, count]) => (
          <li key={userId}>{`${count === 1 ? '1 entry' : `${count} entries`} of ${nameOf(userId)}`}</li>
        ))}
      </ul>
      <p className={styles.intro}>
        Nothing is lost: they keep their times, and are sent when that person signs in here.
      </p>
    </section>
  );
}
