import type { Role, UserId } from '@ionm-clock/domain';
import type { DemoChoices } from '@ionm-clock/protocol';
import { waitOnThisDevice } from '../shell/waiting-words.ts';
import { choiceGroups } from './choice-groups.ts';
import styles from './SignIn.module.css';

interface DemoPeopleProps {
  readonly users: DemoChoices['users'];
  readonly waiting: ReadonlyMap<UserId, number>;
  readonly onChosen: (userId: UserId, role: Role) => void;
}

/** Demo mode: nobody proves who they are, one picks whom to be. */
export function DemoPeople({ users, waiting, onChosen }: DemoPeopleProps) {
  return choiceGroups(users).map(({ title, users: ofRole }) => (
    <section key={title} aria-label={title} className={styles.group}>
      <h2>{title}</h2>
      <ul className={styles.people}>
        {ofRole.map((user) => (
          <li key={user.userId}>
            <button type="button" className={styles.person} onClick={() => onChosen(user.userId, user.role)}>
              <strong>{user.name}</strong>
              <span className={styles.title}>{user.title}</span>
              <span className={styles.title}>{user.facilities.join(', ')}</span>
              {waiting.has(user.userId) && (
                <span className={styles.waiting}>{waitOnThisDevice(waiting.get(user.userId) ?? 0)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
