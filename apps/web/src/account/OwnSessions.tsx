import { localDate, localTime } from '@ionm-clock/domain';
import type { Account } from '@ionm-clock/protocol';
import { ROLE_WORDS } from '../shell/desks.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Problem } from '../sign-in/Problem.tsx';
import { useAsking } from '../sign-in/use-asking.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';
import type { AccountPart } from './account-part.ts';

type OwnSession = Account['sessions'][number];

const METHOD_WORDS: Readonly<Record<OwnSession['method'], string>> = {
  password: 'with a password',
  'single-sign-on': 'with your organisation',
  pin: 'with a PIN',
  demo: 'in the demo',
};

/** Where somebody is signed in, and how to end that. */
export function OwnSessions({ account, onChanged }: AccountPart) {
  const timeZone = useOwnTimeZone();
  const { ask, problem } = useAsking<unknown>(onChanged);
  const open = account.sessions.filter(({ ended }) => ended === undefined);
  const others = open.filter(({ isThis }) => !isThis);
  const when = (at: OwnSession['startedAt']): string =>
    `${localDate(at, timeZone)} ${localTime(at, timeZone).slice(0, 5)}`;
  return (
    <section aria-labelledby="own-sessions" className={styles.part}>
      <h2 id="own-sessions">Where you are signed in</h2>
      <Problem>{problem}</Problem>
      <ul className={styles.sessions}>
        {open.map((session) => (
          <li key={session.sessionId} className={styles.session}>
            <p>
              <strong>{session.isThis ? 'This one' : (session.device ?? session.agent)}</strong>
              {` · ${ROLE_WORDS[session.role]}, ${METHOD_WORDS[session.method]}`}
              <br />
              <span className={styles.quiet}>
                {`from ${session.address} since ${when(session.startedAt)}, last used ${when(session.lastActiveAt)}`}
              </span>
            </p>
            {!session.isThis && (
              <Button
                aria-label={`End the session of ${when(session.startedAt)}`}
                onClick={() => void ask('/api/account/sessions/end', { sessionId: session.sessionId })}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        onClick={() => void ask('/api/account/sessions/end', {})}
        disabledReason={others.length === 0 ? 'You are signed in nowhere else.' : undefined}
      >
        Sign out everywhere else
      </Button>
    </section>
  );
}
