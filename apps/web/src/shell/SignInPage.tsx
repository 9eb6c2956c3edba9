import type { DemoChoices } from '@ionm-clock/protocol';
import { useCallback, useEffect, useState } from 'react';
import { signInAs, signInChoices } from '../session/session-store.ts';
import { useWaitingOnDevice } from '../session/use-waiting-on-device.ts';
import { Button } from '../ui/Button.tsx';
import { choiceGroups } from './choice-groups.ts';
import { GoOn } from './GoOn.tsx';
import styles from './SignInPage.module.css';
import { waitOnThisDevice } from './waiting-words.ts';

/** Demo mode: nobody proves who they are, one picks whom to be. */
export function SignInPage() {
  const [choices, setChoices] = useState<DemoChoices>();
  const [problem, setProblem] = useState<string>();
  const waiting = useWaitingOnDevice();
  const attempt = useCallback((work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, []);
  const load = useCallback(() => attempt(signInChoices().then(setChoices)), [attempt]);
  useEffect(load, [load]);
  return (
    <div className={styles.page}>
      <title>IONM Clock</title>
      <h1>Who are you today?</h1>
      <GoOn waiting={waiting} />
      <p className={styles.intro}>
        This is a demo with an invented hospital day. Pick a person to see their desk; open another tab to be
        another person at the same time.
      </p>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          ▲ {problem} <Button onClick={load}>Try again</Button>
        </p>
      )}
      {choiceGroups(choices?.users ?? []).map(({ title, users }) => (
        <section key={title} aria-label={title} className={styles.group}>
          <h2>{title}</h2>
          <ul className={styles.people}>
            {users.map((user) => (
              <li key={user.userId}>
                <button
                  type="button"
                  className={styles.person}
                  onClick={() => attempt(signInAs(user.userId))}
                >
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
      ))}
    </div>
  );
}
