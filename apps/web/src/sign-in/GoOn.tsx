import type { UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { KnownPerson } from '../session/known-person.ts';
import { goOnAs } from '../session/session-store.ts';
import { roleWords } from '../shell/desks.ts';
import { waitOnThisDevice } from '../shell/waiting-words.ts';
import styles from './SignIn.module.css';

interface GoOnProps {
  readonly people: readonly KnownPerson[];
  readonly waiting: ReadonlyMap<UserId, number>;
}

/** Those who are signed in on this device go on, also without a network; nothing where nobody is. */
export function GoOn({ people, waiting }: GoOnProps) {
  if (people.length === 0) return null;
  return (
    <section aria-label={t`Signed in on this device`} className={styles.group}>
      <h2>
        <Trans>Signed in on this device</Trans>
      </h2>
      {people.some(({ token }) => token === undefined) && (
        <p className={styles.intro}>
          <Trans>
            Without the server nobody can sign in. Go on only as yourself: what you enter is logged in your
            name, and sent when you have signed in again.
          </Trans>
        </p>
      )}
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.user.userId}>
            <button type="button" className={styles.person} onClick={() => goOnAs(person)}>
              <strong>
                <Trans>Go on as {person.user.name}</Trans>
              </strong>
              <span className={styles.title}>{roleWords()[person.user.role]}</span>
              {waiting.has(person.user.userId) && (
                <span className={styles.waiting}>
                  {waitOnThisDevice(waiting.get(person.user.userId) ?? 0)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
