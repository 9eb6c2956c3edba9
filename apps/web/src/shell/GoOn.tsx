import type { UserId } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { useEffect, useState } from 'react';
import { peopleOfDevice } from '../session/people-of-device.ts';
import { goOnAs } from '../session/session-store.ts';
import { ROLE_WORDS } from './desks.ts';
import styles from './SignInPage.module.css';
import { waitOnThisDevice } from './waiting-words.ts';

/** Those who are signed in on this device go on, also without a network; nothing where nobody is. */
export function GoOn({ waiting }: { readonly waiting: ReadonlyMap<UserId, number> }) {
  const [people, setPeople] = useState<readonly SignedIn[]>([]);
  useEffect(() => void peopleOfDevice().then(setPeople), []);
  if (people.length === 0) return null;
  return (
    <section aria-label="Signed in on this device" className={styles.group}>
      <h2>Signed in on this device</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.user.userId}>
            <button type="button" className={styles.person} onClick={() => goOnAs(person)}>
              <strong>Go on as {person.user.name}</strong>
              <span className={styles.title}>{ROLE_WORDS[person.user.role]}</span>
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
