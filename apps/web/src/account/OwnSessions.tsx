import type { Account } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { roleWords } from '../shell/desks.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Problem } from '../sign-in/Problem.tsx';
import { useAsking } from '../sign-in/use-asking.tsx';
import { dateAndMinute } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AccountPage.module.css';
import type { AccountPart } from './account-part.ts';

type OwnSession = Account['sessions'][number];

const methodWords = (): Readonly<Record<OwnSession['method'], string>> => ({
  password: t`with a password`,
  'single-sign-on': t`with your organisation`,
  pin: t`with a PIN`,
  demo: t`in the demo`,
});

/** Where somebody is signed in, and how to end that. */
export function OwnSessions({ account, onChanged }: AccountPart) {
  const timeZone = useOwnTimeZone();
  const { ask, problem } = useAsking<unknown>(onChanged);
  const open = account.sessions.filter(({ ended }) => ended === undefined);
  const others = open.filter(({ isThis }) => !isThis);
  const when = (at: OwnSession['startedAt']): string => dateAndMinute(at, timeZone);
  return (
    <section aria-labelledby="own-sessions" className={styles.part}>
      <h2 id="own-sessions">
        <Trans>Where you are signed in</Trans>
      </h2>
      <Problem>{problem}</Problem>
      <ul className={styles.sessions}>
        {open.map((session) => (
          <li key={session.sessionId} className={styles.session}>
            <p>
              <strong>{session.isThis ? t`This one` : (session.device ?? session.agent)}</strong>
              {` · ${roleWords()[session.role]}, ${methodWords()[session.method]}`}
              <br />
              <span className={styles.quiet}>
                {t`from ${session.address} since ${when(session.startedAt)}, last used ${when(session.lastActiveAt)}`}
              </span>
            </p>
            {!session.isThis && (
              <Button
                aria-label={t`End the session of ${when(session.startedAt)}`}
                onClick={() => void ask('/api/account/sessions/end', { sessionId: session.sessionId })}
              >
                <Trans>End</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        onClick={() => void ask('/api/account/sessions/end', {})}
        disabledReason={others.length === 0 ? t`You are signed in nowhere else.` : undefined}
      >
        <Trans>Sign out everywhere else</Trans>
      </Button>
    </section>
  );
}
